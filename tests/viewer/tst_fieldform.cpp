// SPDX-License-Identifier: MIT
#include "support/testprogram.h"

class FieldFormTest : public QObject
{
    Q_OBJECT
};

LEAD_VIEWER_TEST(FieldFormTest, QApplication)
#include "tst_fieldform.moc"
