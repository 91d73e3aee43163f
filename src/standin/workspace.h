// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1String>

#include <array>

namespace LeadViewer::StandinWorkspace {

//! \brief A lead that comes with the program.
struct Sample
{
    QLatin1String id;
    QLatin1String file; //!< Below `:/samples/`.
};

//! \brief The only workspace of the stand-in. Everything in it is made up.
//!
//! The token has the form of a real one: two UUIDs joined by a colon, with a time in milliseconds
//! appended to the first. It is valid nowhere else.
inline constexpr QLatin1String enterpriseId{"5a3b1e00c0ffee0000000001"};
inline constexpr QLatin1String token{
    "5a3b1e00-0000-4000-8000-0000000000001760000000000:5a3b1e00-0000-4000-8000-000000000002"};

//! \brief The lead with the long timeline.
inline constexpr QLatin1String demoLeadId{"65a81f3c9b2d4e0017c6a001"};

//! \brief All samples, in the order of the list.
//!
//! The IDs are here and not in the files, because an answer in the documented shape has no ID.
inline constexpr std::array samples{
    Sample{QLatin1String("603d2b2f5c1e4a0012ab34cd"), QLatin1String("jane-doe.json")},
    Sample{demoLeadId, QLatin1String("asha-kulkarni.json")},
    Sample{QLatin1String("65a81f3c9b2d4e0017c6a002"), QLatin1String("rohan-mehta.json")},
    Sample{QLatin1String("65a81f3c9b2d4e0017c6a003"), QLatin1String("farida-sheikh.json")},
    Sample{QLatin1String("65a81f3c9b2d4e0017c6a004"), QLatin1String("vikram-iyer.json")},
    Sample{QLatin1String("65a81f3c9b2d4e0017c6a005"), QLatin1String("sunita-sharma.json")},
    Sample{QLatin1String("65a81f3c9b2d4e0017c6a006"), QLatin1String("odd-lead.json")},
    Sample{QLatin1String("65a81f3c9b2d4e0017c6a007"), QLatin1String("meena-traders.json")},
};

} // namespace LeadViewer::StandinWorkspace
