// SPDX-License-Identifier: MIT
//
// A thousand viewers on one limit: a line of JSON for each scenario on the standard output, and how
// the waits are spread on the other.
#include "benchmark/viewersimulation.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

double percentile(const std::vector<double> &sorted, double part)
{
    return sorted.empty() ? 0 : sorted[std::size_t(part * double(sorted.size() - 1))];
}

void printHistogram(const std::string &name, const std::vector<double> &sorted, int runs)
{
    std::fprintf(stderr, "%s: waits of requests that were refused or failed, of one run\n",
                 name.c_str());
    if (sorted.empty()) {
        std::fprintf(stderr, "  none\n");
        return;
    }
    constexpr int bars = 20;
    constexpr double widest = 50;
    std::array<int, bars> counts{};
    const double width = std::max(sorted.back() / bars, 0.001);
    for (const double wait : sorted)
        ++counts.at(std::size_t(std::min(bars - 1, int(wait / width))));
    const int most = *std::max_element(counts.begin(), counts.end());
    for (int i = 0; i < bars; ++i) {
        const int count = counts.at(std::size_t(i));
        std::fprintf(stderr, "  %7.1f s %7.1f  %s\n", i * width, double(count) / runs,
                     std::string(std::size_t(widest * count / most), '#').c_str());
    }
}

} // namespace

int main(int argc, char **argv)
{
    const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 50;
    for (const Scenario &scenario : usualScenarios()) {
        SimulationResult all;
        double highestRatio = 0;
        double highestShare = 0;
        bool areAllServed = true;
        for (int seed = 1; seed <= runs; ++seed) {
            const SimulationResult one = simulate(scenario, std::uint64_t(seed));
            all.wanted += one.wanted;
            all.sent += one.sent;
            all.served += one.served;
            all.givenUp += one.givenUp;
            all.struck += one.struck;
            all.sentForStruck += one.sentForStruck;
            all.waits.insert(all.waits.end(), one.waits.begin(), one.waits.end());
            highestRatio = std::max(highestRatio, one.ratio());
            highestShare = std::max(highestShare, one.busiestShare());
            areAllServed = areAllServed && one.served == one.wanted;
        }
        std::sort(all.waits.begin(), all.waits.end());
        const double perStruck
            = all.struck == 0 ? 0 : double(all.sentForStruck) / double(all.struck);
        std::printf("{\"scenario\":\"%s\",\"runs\":%d,\"wanted\":%.0f,\"sent\":%.0f,"
                    "\"ratio\":%.4f,\"highest_ratio\":%.4f,\"all_served\":%s,\"struck\":%.0f,"
                    "\"sent_per_struck\":%.2f,\"dialogs\":%.1f,\"busiest_second_share\":%.4f,"
                    "\"wait_p50_s\":%.1f,\"wait_p90_s\":%.1f,\"wait_max_s\":%.1f}\n",
                    scenario.name.c_str(), runs, double(all.wanted) / runs, double(all.sent) / runs,
                    all.ratio(), highestRatio, areAllServed ? "true" : "false",
                    double(all.struck) / runs, perStruck, double(all.givenUp) / runs, highestShare,
                    percentile(all.waits, 0.5), percentile(all.waits, 0.9),
                    all.waits.empty() ? 0 : all.waits.back());
        printHistogram(scenario.name, all.waits, runs);
    }
    return 0;
}
