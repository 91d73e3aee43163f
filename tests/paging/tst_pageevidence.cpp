// SPDX-License-Identifier: MIT
#include "paging/pageevidence.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

class PageEvidenceTest : public QObject
{
    Q_OBJECT
};

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PageEvidenceTest, QCoreApplication)
#include "tst_pageevidence.moc"
