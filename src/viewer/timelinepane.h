// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class TimelinePane;
}

namespace LeadViewer {

class LeadBrowser;
struct ViewState;

//! \brief The open lead's timeline: a page of actions, the buttons that turn it, and everything in
//! the action that is selected.
class TimelinePane : public QWidget
{
    Q_OBJECT

public:
    //! Steps of `Skip` and `Page size` that follow each other this quickly become one request.
    static constexpr int pauseMilliseconds = 250;

    explicit TimelinePane(QWidget *parent = nullptr);
    ~TimelinePane() override;

    //! \p browser is not owned and must outlive the pane.
    void setBrowser(LeadBrowser *browser);

    [[nodiscard]] int pageSize() const;
    void setPageSize(int pageSize);
    [[nodiscard]] qint64 skip() const;
    //! Whether a person typed a skip that was not asked for yet.
    [[nodiscard]] bool isSkipEdited() const;
    //! Takes over what was typed into the boxes and not finished by Enter or Tab.
    void readBoxes();
    //! Asks for the page of the size that stands in its box. False when it is shown already.
    bool applyPageSize();
    //! What Open lead asks for includes the two boxes, so a pending change of theirs is settled.
    void settle();

    [[nodiscard]] QString positionText() const;
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

    void focusTable();
    void focusPageSize();
    void focusFilter();
    void find();
    //! To the match after (1) or before (-1) the selected row.
    void findAgain(int direction);
    void copySelected(bool asJson) const;

Q_SIGNALS:
    //! Enter in one of the boxes, as in every input.
    void openRequested();
    void refreshRequested();
    void pageSizeChanged(int pageSize);
    void selectionChanged(bool hasSelection);
    //! Something needs no decision but should be known.
    void noticed(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPage();
    void showProgress();
    void showRows();
    void restoreView(const ViewState &view);
    void keepView();
    void goToDay(const QDate &day, qint64 skip);
    void showSkip();
    void keepPage();
    void showPosition();
    void enablePaging();
    void showSelected();
    void turnToBoxes();
    void showIcons();
    void fitPosition();

    std::unique_ptr<Ui::TimelinePane> m_ui;
    LeadBrowser *m_browser = nullptr;
    QTimer m_pause;
    QString m_selectedId; // of the action selected before the page changed
    qint64 m_shownSkip = 0;
    bool m_isSkipTyped = false; // typed, and not finished by Enter or by leaving the box
    std::optional<QDate> m_day; // whose first action is to be shown when its page is there
    std::optional<qint64> m_anchor; // action that stays on top when the page size changes
};

} // namespace LeadViewer
