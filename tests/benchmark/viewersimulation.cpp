// SPDX-License-Identifier: MIT
#include "benchmark/viewersimulation.h"

#include <algorithm>
#include <map>
#include <queue>
#include <random>

namespace LeadViewer::Test {

namespace {

using Time = std::int64_t;

constexpr Time second = 1000;
constexpr Time hour = 3600 * second;
constexpr Time roundTrip = 150;

struct Viewer
{
    int wants = 0;
    Time asked = 0; // when the person asked for what is under way
    int retries = 0;
    int sent = 0;
    bool wasStruck = false;
    bool isAfterOpening = false; // the next request had waited for the limit
};

//! One run: a queue of moments at which a viewer sends.
class Run
{
public:
    Run(const Scenario &scenario, std::uint64_t seed)
        : m_scenario(scenario)
        , m_random(seed)
        , m_viewers(std::size_t(scenario.viewers))
    {
    }

    SimulationResult play()
    {
        for (std::size_t i = 0; i < m_viewers.size(); ++i) {
            m_viewers[i].wants = m_scenario.wants;
            want(i, m_scenario.isSteady ? pause() : drawn(0, m_scenario.firstWithin));
        }
        while (!m_queue.empty()) {
            const auto [time, index] = m_queue.top();
            m_queue.pop();
            send(index, time);
        }
        for (const auto &[when, count] : m_seconds) {
            m_result.busiestSecond = std::max(m_result.busiestSecond, count);
            m_result.afterOpening += count;
        }
        return std::move(m_result);
    }

private:
    using Moment = std::pair<Time, std::size_t>;

    double random() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    Time drawn(Time from, Time to) { return from + Time(random() * double(to - from)); }
    Time pause()
    {
        if (!m_scenario.isSteady)
            return drawn(m_scenario.shortestPause, m_scenario.longestPause);
        const double mean = double(m_scenario.shortestPause + m_scenario.longestPause) / 2;
        return Time(std::exponential_distribution<double>(1 / mean)(m_random));
    }

    //! The person wants the next answer at \p time.
    void want(std::size_t index, Time time)
    {
        Viewer &viewer = m_viewers[index];
        const bool isOver = m_scenario.lastWant > 0 && time > m_scenario.lastWant;
        if (isOver || (m_scenario.wants > 0 && viewer.wants == 0))
            return;
        --viewer.wants;
        ++m_result.wanted;
        viewer.asked = time;
        viewer.retries = 0;
        viewer.sent = 0;
        viewer.wasStruck = false;
        m_queue.emplace(time, index);
    }

    void send(std::size_t index, Time time)
    {
        Viewer &viewer = m_viewers[index];
        ++m_result.sent;
        ++viewer.sent;
        if (std::exchange(viewer.isAfterOpening, false))
            ++m_seconds[time / second];
        if (time >= m_scenario.outageFrom && time < m_scenario.outageTo) {
            fail(viewer, index, time, ErrorKind::ServerError, std::nullopt);
            return;
        }
        int &count = m_hours[time / hour];
        if (count >= m_scenario.hourlyLimit) {
            const Time left = hour - time % hour;
            std::optional<RetryPolicy::Milliseconds> after;
            if (m_scenario.saysRetryAfter)
                after = RetryPolicy::Milliseconds((left + second - 1) / second * second);
            fail(viewer, index, time, ErrorKind::TooManyRequests, after);
            return;
        }
        ++count;
        ++m_result.served;
        const Time answered = time + roundTrip;
        if (viewer.wasStruck) {
            ++m_result.struck;
            m_result.sentForStruck += viewer.sent;
            m_result.waits.push_back(double(answered - viewer.asked) / double(second));
        }
        want(index, answered + pause());
    }

    void fail(Viewer &viewer, std::size_t index, Time time, ErrorKind kind,
              std::optional<RetryPolicy::Milliseconds> after)
    {
        const int status = kind == ErrorKind::TooManyRequests ? 429 : 503;
        viewer.wasStruck = true;
        viewer.isAfterOpening = kind == ErrorKind::TooManyRequests;
        const Time answered = time + roundTrip;
        if (const auto wait
            = m_scenario.policy.wait(viewer.retries, kind, status, after, random())) {
            ++viewer.retries;
            m_queue.emplace(answered + wait->count(), index);
            return;
        }
        ++m_result.givenUp;
        viewer.retries = 0;
        m_queue.emplace(answered + drawn(m_scenario.shortestPatience, m_scenario.longestPatience),
                        index);
    }

    const Scenario &m_scenario;
    std::mt19937_64 m_random;
    std::vector<Viewer> m_viewers;
    std::priority_queue<Moment, std::vector<Moment>, std::greater<>> m_queue;
    std::map<Time, int> m_hours; // requests served in each hour of the service
    std::map<Time, std::int64_t> m_seconds; // those that had waited for the limit, by second
    SimulationResult m_result;
};

} // namespace

SimulationResult simulate(const Scenario &scenario, std::uint64_t seed)
{
    return Run(scenario, seed).play();
}

std::vector<Scenario> usualScenarios(const RetryPolicy &policy)
{
    Scenario rush;
    rush.name = "morning rush";
    rush.policy = policy;

    Scenario mute = rush;
    mute.name = "morning rush, no Retry-After";
    mute.saysRetryAfter = false;

    Scenario steady;
    steady.name = "steady day";
    steady.policy = policy;
    steady.wants = 0;
    steady.isSteady = true;
    // 1,000 viewers with 3.24 requests an hour each are 90 % of the limit.
    const auto mean = Time(double(hour) / 3.24);
    steady.shortestPause = mean;
    steady.longestPause = mean;
    steady.lastWant = 8 * hour;

    Scenario outage = steady;
    outage.name = "outage of two minutes";
    outage.lastWant = hour;
    outage.outageFrom = hour / 2;
    outage.outageTo = outage.outageFrom + 120 * second;
    return {rush, mute, steady, outage};
}

} // namespace LeadViewer::Test
