// SPDX-License-Identifier: MIT
//
// The settings reader: a settings file of any bytes gives values within their bounds, and takes
// what is written to it.
#include "fuzz/fuzzing.h"
#include "session/settings.h"

#include <QFile>
#include <QTemporaryDir>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace LeadViewer;
    static const QTemporaryDir folder;
    // A name of its own each time: Qt keeps what it read of a file by its name.
    static quint64 number = 0;
    const QString path = folder.filePath(QString::number(++number) + QLatin1String(".ini"));
    QFile file(path);
    Fuzz::require(file.open(QIODevice::WriteOnly), "there is room for a file");
    file.write(Fuzz::bytes(data, size));
    file.close();
    {
        Settings settings(path);
        const auto check = [&settings] {
            Fuzz::require(settings.pageSize() >= 1 && settings.pageSize() <= 100,
                          "a page has 1 to 100 actions");
            const QString zone = settings.timeZone();
            Fuzz::require(zone.isEmpty() || zone == QLatin1String("UTC")
                              || zone == QLatin1String("Asia/Kolkata"),
                          "a zone is one of those offered");
            Fuzz::require(settings.enterpriseId().size() <= 256, "an ID has its bound");
            Fuzz::require(settings.zoom() >= 70 && settings.zoom() <= 200
                              && settings.zoom() % 10 == 0,
                          "a zoom has its bounds and steps");
            Fuzz::require(settings.exportFolder().size() <= 4096, "a path has its bound");
            Fuzz::require(settings.owner().size() <= 254, "an owner has its bound");
            static_cast<void>(settings.remembersRecentLeads());
            static_cast<void>(settings.remembersLeadNames());
            static_cast<void>(settings.showsMyLeads());
            static_cast<void>(settings.keepsLayout());
            static_cast<void>(settings.hidesEmptyFields());
            static_cast<void>(settings.hidesSystemEvents());
            static_cast<void>(settings.layout(QStringLiteral("window")));
            const TokenKey key{QStringLiteral("https://next.telecrm.in"),
                               {QStringLiteral("64f0a1b2")}};
            static_cast<void>(settings.isTokenRemembered(key));
        };
        check();
        settings.setPageSize(50);
        settings.setEnterpriseId(QStringLiteral("E"));
        settings.setOwner(QStringLiteral("asha@example.in"));
        check();
        Fuzz::require(settings.pageSize() == 50 && settings.enterpriseId() == QLatin1String("E")
                          && settings.owner() == QLatin1String("asha@example.in"),
                      "what is written is read");
    }
    QFile::remove(path);
    return 0;
}
