// SPDX-License-Identifier: MIT
//
//   bare_table URL     with the token in LEAD_VIEWER_TOKEN
//
// The least that shows a lead's actions: a window, a GET, a QJsonDocument and a QTableWidget.
#include <QApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTableWidget>

namespace {

void fill(QTableWidget *table, const QByteArray &body)
{
    const QJsonArray actions
        = QJsonDocument::fromJson(body).object().value(QLatin1String("actions")).toArray();
    table->setColumnCount(4);
    table->setHorizontalHeaderLabels({QStringLiteral("When"), QStringLiteral("What"),
                                      QStringLiteral("By"), QStringLiteral("Details")});
    table->setRowCount(int(actions.size()));
    for (int row = 0; row < actions.size(); ++row) {
        const QJsonObject action = actions.at(row).toObject();
        const auto text = [&action](const char *key) {
            return action.value(QLatin1String(key)).toVariant().toString();
        };
        const qint64 time = action.value(QLatin1String("creationTimestamp")).toInteger();
        int column = 0;
        for (const QString &each : {QDateTime::fromMSecsSinceEpoch(time).toString(), text("type"),
                                    text("employeeid"), text("text")}) {
            table->setItem(row, column++, new QTableWidgetItem(each));
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto *table = new QTableWidget;
    window.setCentralWidget(table);
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(QCoreApplication::arguments().value(1)));
    request.setRawHeader("Authorization", "Bearer " + qgetenv("LEAD_VIEWER_TOKEN"));
    QNetworkReply *reply = network.get(request);
    QObject::connect(reply, &QNetworkReply::finished, table,
                     [table, reply] { fill(table, reply->readAll()); });
    window.show();
    return QApplication::exec();
}
