// SPDX-License-Identifier: MIT
#include "support/lyingtimeline.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <random>

namespace LeadViewer::Test {

namespace {

QString textOf(int number)
{
    return QStringLiteral("Action %1").arg(number);
}

//! The type without what custom types have in one form only: "ACTION_1001" is "1001" as well.
QString comparable(QString type)
{
    if (type.startsWith(QLatin1String("ACTION_")))
        type.remove(0, 7);
    return type.toUpper();
}

QByteArray errorBody(const QString &code, const QString &message)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("error"),
                                      QJsonObject{{QStringLiteral("code"), code},
                                                  {QStringLiteral("message"), message}}}})
        .toJson(QJsonDocument::Compact);
}

LyingTimeline::Answer refused(int status, std::optional<int> retryAfter)
{
    const QString code = status == 429 ? QStringLiteral("TOO_MANY_REQUESTS")
        : status == 404                ? QStringLiteral("NOT_FOUND")
        : status < 500                 ? QStringLiteral("BAD_REQUEST")
                                       : QStringLiteral("INTERNAL");
    return {status, status == 0 ? QByteArray() : errorBody(code, QStringLiteral("Refused")),
            retryAfter};
}

void addEcho(QJsonObject &body, const QString &key, Lie::Echo echo, qint64 used, qint64 asked)
{
    if (echo != Lie::Echo::Absent)
        body.insert(key, echo == Lie::Echo::Used ? used : asked);
}

} // namespace

LyingTimeline::LyingTimeline(const Lie &lie, int count)
    : m_lie(lie)
    , m_firstCount(count)
    , m_newest(count)
{
    for (int number = count; number > 0; --number)
        m_numbers.append(number);
}

LyingTimeline::Answer LyingTimeline::answer(const Asked &asked)
{
    if (asked.skip > 0) {
        ++m_turns;
        change(asked.limit);
        if (m_lie.refusal && (m_lie.refusal->isForEver || m_turns == 1))
            return refused(m_lie.refusal->status, m_lie.refusal->retryAfter);
    }
    if (asked.isSearch && m_lie.search == Lie::Search::Refused)
        return refused(m_lie.searchStatus, m_lie.searchRetryAfter);

    QList<int> numbers = found(asked);
    if (m_lie.isOrderNew)
        reorder(numbers, asked);
    const qint64 rows = numbers.size();
    const qint64 skip = usedSkip(asked.skip, rows);
    const qint64 limit = usedLimit(asked.limit, rows);
    QJsonArray page;
    if (!isEmptied(skip, limit, rows)) {
        for (qint64 row = skip; row < std::min(rows, skip + limit); ++row)
            page.append(action(numbers.at(row)));
    }
    QJsonObject body;
    const QString prefix = asked.isSearch ? QString() : QStringLiteral("actions_");
    addEcho(body, prefix + QLatin1String("skip"), m_lie.skipEcho, skip, asked.skip);
    addEcho(body, prefix + QLatin1String("limit"), m_lie.limitEcho, limit, asked.limit);
    if (asked.isSearch) {
        body.insert(QStringLiteral("data"), page);
        // A value that is undefined is not inserted.
        body.insert(QStringLiteral("total_count"), total(asked, rows));
    } else {
        body.insert(QStringLiteral("actions"), page);
        body.insert(QStringLiteral("fields"),
                    QJsonObject{{QStringLiteral("name"), QStringLiteral("Lata Rao")},
                                {QStringLiteral("phone"), QStringLiteral("919999999999")}});
    }
    return {200, QJsonDocument(body).toJson(QJsonDocument::Compact), std::nullopt};
}

void LyingTimeline::change(int limit)
{
    for (const Lie::Change &change : m_lie.changes) {
        if (change.turn != m_turns)
            continue;
        arrive(change.arrived + change.arrivedPages * limit);
        lose(change.lost + change.lostPages * limit);
    }
}

void LyingTimeline::arrive(int count)
{
    for (int i = 0; i < count; ++i)
        m_numbers.prepend(++m_newest);
}

void LyingTimeline::lose(int count, int first)
{
    m_numbers.remove(first, std::min<qsizetype>(count, m_numbers.size() - first));
}

QStringList LyingTimeline::texts(const QString &type) const
{
    QStringList texts;
    for (const int number : m_numbers) {
        if (type.isEmpty() || comparable(typeOf(number)) == comparable(type))
            texts += textOf(number);
    }
    return texts;
}

QStringList LyingTimeline::ids() const
{
    QStringList ids;
    for (const int number : m_numbers)
        ids += idOf(number);
    return ids;
}

QStringList LyingTimeline::lastingTexts() const
{
    QStringList texts;
    for (const int number : m_numbers) {
        if (number <= m_firstCount)
            texts += textOf(number);
    }
    return texts;
}

QString LyingTimeline::idOf(int number) const
{
    // In each 60 actions, the third of four gets the ID of another: never one of those that share.
    constexpr int cycle = 60;
    const int place = number % cycle;
    const auto shifted = [&](int distance) {
        return place % 4 == 3 ? number - place + (place + distance) % cycle : number;
    };
    int shown = number;
    switch (m_lie.ids) {
    case Lie::Ids::Unique:
        break;
    case Lie::Ids::TwiceNear:
        shown = shifted(cycle - 1);
        break;
    case Lie::Ids::TwiceFar:
        shown = shifted(19);
        break;
    case Lie::Ids::Zero:
        return QStringLiteral("0");
    case Lie::Ids::Null:
    case Lie::Ids::Absent:
        return {};
    }
    return QStringLiteral("65a0c0de%1").arg(shown, 16, 16, QLatin1Char('0'));
}

qint64 LyingTimeline::timeOf(int number) const
{
    constexpr qint64 oldest = 1'763'000'000'000;
    constexpr qint64 hour = 3'600'000;
    return oldest + number / m_lie.momentSize * hour;
}

QString LyingTimeline::typeOf(int number)
{
    constexpr std::array types{"OUTGOING_CALL", "USER_NOTE", "ACTION_1001"};
    return QLatin1String(types.at(std::size_t(number) % types.size()));
}

QJsonObject LyingTimeline::action(int number) const
{
    QJsonObject action{
        {QStringLiteral("type"), typeOf(number)},
        {QStringLiteral("creationTimestamp"), timeOf(number)},
        {QStringLiteral("employeeid"), QStringLiteral("ravi.iyer@example.com")},
        {QStringLiteral("text"), textOf(number)},
    };
    if (m_lie.ids == Lie::Ids::Null)
        action.insert(QStringLiteral("id"), QJsonValue());
    else if (m_lie.ids != Lie::Ids::Absent)
        action.insert(QStringLiteral("id"), idOf(number));
    return action;
}

QList<int> LyingTimeline::found(const Asked &asked) const
{
    if (!asked.isSearch || m_lie.search == Lie::Search::IgnoresFilter)
        return m_numbers;
    const QString type = comparable(asked.filter.value(QStringLiteral("type")).toString());
    QJsonObject window;
    if (m_lie.search != Lie::Search::IgnoresTime)
        window = asked.filter.value(QStringLiteral("created_on")).toObject();
    const QJsonValue from = window.value(QStringLiteral("from"));
    const QJsonValue to = window.value(QStringLiteral("to"));
    QList<int> numbers;
    for (const int number : m_numbers) {
        const auto time = double(timeOf(number));
        if ((type.isEmpty() || comparable(typeOf(number)) == type) && time >= from.toDouble(time)
            && time <= to.toDouble(time)) {
            numbers.append(number);
        }
    }
    return numbers;
}

void LyingTimeline::reorder(QList<int> &numbers, const Asked &asked) const
{
    std::mt19937_64 random(quint64(asked.skip) * 1000 + quint64(asked.limit));
    auto first = numbers.begin();
    while (first != numbers.end()) {
        const auto end = std::find_if(first, numbers.end(),
                                      [&](int number) { return timeOf(number) != timeOf(*first); });
        // Not std::shuffle, which differs between standard libraries.
        for (auto last = end - 1; last > first; --last)
            std::iter_swap(last, first + qsizetype(random() % quint64(last - first + 1)));
        first = end;
    }
}

qint64 LyingTimeline::usedSkip(qint64 asked, qint64 rows) const
{
    switch (m_lie.skip) {
    case Lie::Skip::Honoured:
        break;
    case Lie::Skip::Ignored:
        return 0;
    case Lie::Skip::Capped:
        return std::min<qint64>(asked, m_lie.skipCap);
    case Lie::Skip::Wrapped:
        return rows > 0 ? asked % rows : 0;
    }
    return asked;
}

qint64 LyingTimeline::usedLimit(int asked, qint64 rows) const
{
    switch (m_lie.limit) {
    case Lie::Limit::Honoured:
        break;
    case Lie::Limit::AtMost25:
        return std::min(asked, 25);
    case Lie::Limit::FiveMore:
        return asked + 5;
    case Lie::Limit::Ignored:
        return std::max<qint64>(rows, 1);
    }
    return asked;
}

bool LyingTimeline::isEmptied(qint64 skip, qint64 limit, qint64 rows)
{
    const qint64 middle = rows / 2;
    if (m_lie.emptyPage == Lie::EmptyPage::Never || skip > middle || skip + limit <= middle)
        return false;
    return !std::exchange(m_wasEmptied, true) || m_lie.emptyPage == Lie::EmptyPage::Always;
}

QJsonValue LyingTimeline::total(const Asked &asked, qint64 rows) const
{
    switch (m_lie.total) {
    case Lie::Total::Right:
        break;
    case Lie::Total::EndOfPage:
        return std::min(rows, asked.skip + asked.limit);
    case Lie::Total::Zero:
        return 0;
    case Lie::Total::Negative:
        return -1;
    case Lie::Total::Huge:
        return qint64(9'000'000'000'000'000);
    case Lie::Total::Words:
        return QStringLiteral("many");
    case Lie::Total::Digits:
        return QString::number(rows);
    case Lie::Total::OneLess:
        return rows - 1;
    case Lie::Total::OneMore:
        return rows + 1;
    case Lie::Total::Absent:
        return QJsonValue::Undefined;
    }
    return rows;
}

Believed shownByBelievingClient(const Lie &lie, int count, int pageSize)
{
    LyingTimeline timeline(lie, count);
    const int mostRequests = 2 * (count / pageSize + 1);
    Believed shown;
    while (shown.requests < mostRequests) {
        ++shown.requests;
        const auto answer = timeline.answer({false, shown.texts.size(), pageSize, {}});
        const QJsonArray page = QJsonDocument::fromJson(answer.body)
                                    .object()
                                    .value(QStringLiteral("actions"))
                                    .toArray();
        for (const auto &action : page)
            shown.texts += action.toObject().value(QStringLiteral("text")).toString();
        if (page.size() < pageSize)
            return shown;
    }
    shown.isCutOff = true;
    return shown;
}

} // namespace LeadViewer::Test
