// SPDX-License-Identifier: MIT
#include "export/timelineexport.h"
#include "paging/requestpace.h"
#include "telecrm/client.h"
#include "telecrm/network.h"
#include "wording/catalogue.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QUrl>

#include <sys/resource.h>

// bench_export URL ENTERPRISE LEAD PAGES FILE ours, with the token in LEAD_VIEWER_TOKEN
//
// Exports the whole timeline of a lead of PAGES × 100 actions as the program does, but as quickly
// as answers come, and says what that took. The other side is curl and bench_parse.

using namespace LeadViewer;

namespace {

double seconds(const timeval &time)
{
    constexpr double microseconds = 1e-6;
    return double(time.tv_sec) + double(time.tv_usec) * microseconds;
}

int failed(const QString &why)
{
    QTextStream(stderr) << "bench_export: " << why << Qt::endl;
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    installCatalogue();
    const QStringList arguments = QCoreApplication::arguments();
    constexpr qsizetype wanted = 7;
    if (arguments.size() != wanted || arguments.at(6) != QLatin1String("ours"))
        return failed(QStringLiteral("wants URL ENTERPRISE LEAD PAGES FILE ours"));
    const auto baseUrl = BaseUrl::parse(arguments.at(1));
    if (!std::holds_alternative<BaseUrl>(baseUrl))
        return failed(QStringLiteral("that is no address to ask"));

    Network network;
    Client client(&network, std::get<BaseUrl>(baseUrl), "bench");
    RequestPace pace(1, RequestPace::Milliseconds::zero());
    TimelineExport exporting(&client, &pace);
    QString problem;
    QObject::connect(&exporting, &TimelineExport::finished, &application, &QCoreApplication::quit);
    QObject::connect(
        &exporting, &TimelineExport::interrupted, &application, [&](const Error &error) {
            problem = QStringLiteral("request failed, status %1").arg(error.httpStatus);
            QCoreApplication::quit();
        });
    QObject::connect(&exporting, &TimelineExport::failed, &application,
                     [&](const ExportFault &fault) {
                         problem = fault.systemText;
                         QCoreApplication::quit();
                     });
    ExportOrder order;
    order.address = {{arguments.at(2)}, {arguments.at(3)}};
    order.token = Token::fromInput(qEnvironmentVariable("LEAD_VIEWER_TOKEN"));
    order.fileName = arguments.at(5);
    // Later, so that what fails at once can end the program, too.
    QMetaObject::invokeMethod(
        &exporting, [&] { exporting.start(order); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    if (!problem.isEmpty())
        return failed(problem);
    constexpr qint64 pageSize = 100;
    if (exporting.rows() != arguments.at(4).toLongLong() * pageSize)
        return failed(QStringLiteral("%1 rows").arg(exporting.rows()));

    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    QTextStream(stdout) << QStringLiteral(R"({"cpu_s": %1, "peak_kib": %2, "rows": %3})")
                               .arg(seconds(usage.ru_utime) + seconds(usage.ru_stime))
                               .arg(usage.ru_maxrss)
                               .arg(exporting.rows())
                        << Qt::endl;
    return 0;
}
