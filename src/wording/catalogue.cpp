// SPDX-License-Identifier: MIT
#include "wording/catalogue.h"

#include <QCoreApplication>
#include <QTranslator>

namespace LeadViewer {

void installCatalogue()
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (!translator->load(QStringLiteral(":/translations/lead-viewer_en.qm")))
        qFatal("The English catalogue is not part of this program.");
    QCoreApplication::installTranslator(translator);
}

} // namespace LeadViewer
