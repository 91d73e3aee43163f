// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <sys/resource.h>

// bench_parse FOLDER
//
// Reads every page that curl left in the folder with QJsonDocument, and says what that took.

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 1;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    qint64 rows = 0;
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QJsonObject page = QJsonDocument::fromJson(file.readAll()).object();
        rows += page.value(QLatin1String("actions")).toArray().size();
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    constexpr double microseconds = 1e-6;
    const double seconds = double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * microseconds;
    QTextStream(stdout) << QStringLiteral(R"({"cpu_s": %1, "peak_kib": %2, "rows": %3})")
                               .arg(seconds)
                               .arg(usage.ru_maxrss)
                               .arg(rows)
                        << Qt::endl;
    return 0;
}
