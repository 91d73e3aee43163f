// SPDX-License-Identifier: MIT
#pragma once

namespace LeadViewer {

// Regular expressions of phonemask.cpp. What is masked is the group "number".

// A date, an amount and so on are matched before a number, so that they stay. The text is that of
// plainOf(). Repetitions have an end, and most do not go back, so that no text makes this slow.
inline constexpr char maskedInText[] = R"((?x)
(?(DEFINE)
  (?<year>(?:19|20)\d\d) (?<month>1[0-2]|0?[1-9]) (?<day>3[01]|[12]\d|0?[1-9])
  (?<clock>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?(?!\d))
  (?<date>(?:(?&year)(?<s>[-./])(?&month)\k<s>(?&day)
    |(?:(?&day)[-./](?&month)|(?&month)[-./](?&day))(?:[-./](?&year)|[/.]\d\d)
    |(?&year)(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])
      (?:[t_-]?(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\d{3})?)?
    |(?&year)\ ?[-/]\ ?(?:(?&year)|\d\d))(?![-./]?\d))
  (?<epoch>1\d{12}(?!\d))
  (?<grouped>\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?:\.\d{1,2})?(?![.,]?\d))
  (?<count>\d{1,9}(?:\.\d{1,2})?(?![\x01\ .,()/_-]{0,5}\d))
  (?<amount>(?:(?&grouped)|(?&count))(?:\ ?(?:-|to)\ ?(?:(?&grouped)|(?&count)))?)
  (?<range>\d{1,5}\ ?(?:-|to)\ ?(?&count))
  (?<unit>\ ?(?:/-|%|(?:rs|rupees?|inr|usd|lakhs?|lacs?|crores?|cr|k|mn|million|thousand|sq|sqft
    |sft|ft|km|kg|mb|kb|bytes?)(?!\p{L})))
  (?<place>(?:180|1[0-7]\d|\d{1,2})\.\d{4,20}(?![.]?\d))
  (?<gap>(?!\.0{1,2}(?!\d))(?:(?!,\ )(?:[\x01\ ]++|[-.,()/_])){0,5}+)
)
(?:(?<!\d)(?<!\d[-./])(?<!\+)(?:(?&date)|(?&clock)|(?&epoch)|(?&grouped)|(?:(?&amount)|(?&range))(?&unit)
    |(?<!\.)(?![6-9]\d?\.\d{8,9}(?!\d))(?&place))
  |\p{Sc}\ {0,2}(?:\d{1,15}(?![\x01\ .,()/_-]{0,5}\d)|(?&range)|(?&amount))
  |(?<!\p{L})(?:rs|inr|usd|eur|gbp|aed|rupees?)[.:=]?\ {0,2}(?:(?&range)|(?&amount))
  |(?<!\p{L})(?:amount|budget|price|cost|fees?|salary|income|loan|emi|total|balance|paid|rent)[.:=]?
    \ {0,2}(?:(?![6-9]\d{4}\ ?-\ ?\d{5}(?!\d))(?&range)|(?&amount))
  |(?<![0-9a-z])(?:(?=[0-9-]{0,35}[a-f])[0-9a-f]{24,64}|\d{24}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})
    (?![0-9a-z]))
|(?<number>\d++(?:(?&gap)(?!(?&date)|(?&clock)|(?&epoch))\d++){0,60}+)
)";

//! In the value of a phone field, all digits that no letter divides are one number.
inline constexpr char maskedInPhone[] = R"((?<number>\d++(?:[^\p{L}\d]{0,5}+\d++){0,60}+))";

} // namespace LeadViewer
