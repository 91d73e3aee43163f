// SPDX-License-Identifier: MIT
#include "standin/moment.h"

#include "standin/requestquery.h"

#include <QDateTime>

#include <array>
#include <cmath>
#include <limits>

namespace LeadViewer {

namespace {

constexpr int secondsEastInIndia = 19800;
constexpr qint64 leastMilliseconds = 100000000000;
constexpr double beyondNumbers = 9.2e18;

std::optional<qint64> workspaceTime(const QString &text)
{
    // Date and time are parsed separately: together they would be a local time of this computer,
    // which may lack an hour in spring.
    if (text.size() != 19 || text[10] != QLatin1Char(' '))
        return std::nullopt;
    const QDate date = QDate::fromString(text.first(10), QStringLiteral("dd/MM/yyyy"));
    const QTime time = QTime::fromString(text.sliced(11), QStringLiteral("HH:mm:ss"));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::OffsetFromUTC, secondsEastInIndia).toMSecsSinceEpoch();
}

std::optional<qint64> number(const Json &value)
{
    if (value.is_number_unsigned()) {
        const auto large = value.get<quint64>();
        return large <= quint64(std::numeric_limits<qint64>::max()) ? std::optional(qint64(large))
                                                                    : std::nullopt;
    }
    if (value.is_number_integer())
        return value.get<qint64>();
    if (value.is_number_float()) {
        const auto real = value.get<double>();
        return std::abs(real) < beyondNumbers ? std::optional(qint64(real)) : std::nullopt;
    }
    if (value.is_string())
        return wholeNumber(QByteArray::fromStdString(value.get<std::string>()));
    return std::nullopt;
}

} // namespace

std::optional<qint64> filterMoment(const Json &value)
{
    if (const auto milliseconds = number(value))
        return milliseconds;
    return value.is_string() ? workspaceTime(QString::fromStdString(value.get<std::string>()))
                             : std::nullopt;
}

bool TimeWindow::contains(std::optional<qint64> time) const
{
    return (!from || (time && *time >= *from)) && (!to || (time && *time <= *to));
}

std::optional<TimeWindow> TimeWindow::fromFilter(const Json &value)
{
    if (!value.is_object())
        return std::nullopt;
    TimeWindow window;
    for (const auto &[key, bound] : value.items()) {
        const auto moment = filterMoment(bound);
        if (!moment || (key != "from" && key != "to"))
            return std::nullopt;
        (key == "from" ? window.from : window.to) = moment;
    }
    return window;
}

std::optional<qint64> storedMoment(const Json &value)
{
    if (const auto counted = number(value))
        return std::abs(*counted) < leastMilliseconds ? std::optional(*counted * 1000) : counted;
    return filterMoment(value);
}

std::optional<qint64> actionMoment(const Json &action)
{
    if (!action.is_object())
        return std::nullopt;
    constexpr std::array keys{"creationTimestamp", "created_on", "performed_at"};
    for (const char *const key : keys) {
        const auto found = action.find(key);
        if (found == action.end())
            continue;
        if (const auto moment = storedMoment(*found))
            return moment;
    }
    return std::nullopt;
}

} // namespace LeadViewer
