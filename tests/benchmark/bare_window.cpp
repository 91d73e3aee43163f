// SPDX-License-Identifier: MIT
//
// What any Qt program takes to show a window, before it does anything of its own.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("Lead Viewer")));
    window.show();
    return QApplication::exec();
}
