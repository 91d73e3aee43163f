// SPDX-License-Identifier: MIT
#include "wording/callingcodes.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct Country
{
    QStringView code;
    int shortest; // digits after the code
    int longest;
    bool mayBeginWithZero = false;
};

constexpr std::array countries{
    Country{u"1", 10, 10}, // USA, Canada
    Country{u"44", 10, 10}, // United Kingdom
    Country{u"60", 9, 10}, // Malaysia
    Country{u"61", 9, 9}, // Australia
    Country{u"65", 8, 8}, // Singapore
    Country{u"91", 10, 10}, // India
    Country{u"92", 10, 10}, // Pakistan
    Country{u"94", 9, 9}, // Sri Lanka
    Country{u"221", 9, 9}, // Senegal
    Country{u"223", 8, 8}, // Mali
    Country{u"225", 10, 10, true}, // Côte d'Ivoire
    Country{u"226", 8, 8, true}, // Burkina Faso
    Country{u"227", 8, 8}, // Niger
    Country{u"228", 8, 8}, // Togo
    Country{u"229", 10, 10, true}, // Benin, since November 2024
    Country{u"235", 8, 8}, // Chad
    Country{u"236", 8, 8}, // Central African Republic
    Country{u"237", 9, 9}, // Cameroon
    Country{u"240", 9, 9}, // Equatorial Guinea
    Country{u"241", 8, 8}, // Gabon
    Country{u"242", 9, 9, true}, // Congo
    Country{u"245", 9, 9}, // Guinea-Bissau
    Country{u"880", 10, 10}, // Bangladesh
    Country{u"965", 8, 8}, // Kuwait
    Country{u"966", 9, 9}, // Saudi Arabia
    Country{u"968", 8, 8}, // Oman
    Country{u"971", 9, 9}, // United Arab Emirates
    Country{u"973", 8, 8}, // Bahrain
    Country{u"974", 8, 8}, // Qatar
    Country{u"977", 10, 10}, // Nepal
};

const Country *countryOf(QStringView digits)
{
    const auto found
        = std::find_if(countries.begin(), countries.end(), [digits](const Country &country) {
              return digits.startsWith(country.code);
          });
    return found != countries.end() ? &*found : nullptr;
}

} // namespace

QString callingCode(const QString &digits)
{
    static constexpr std::array twoDigits{
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54,
        55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};
    if (digits.startsWith(QLatin1Char('0')))
        return {};
    if (digits.startsWith(QLatin1Char('1')) || digits.startsWith(QLatin1Char('7')))
        return digits.left(1);
    const bool isTwo
        = std::find(twoDigits.begin(), twoDigits.end(), digits.left(2).toInt()) != twoDigits.end();
    return digits.left(isTwo ? 2 : 3);
}

bool isNumberOfListedCountry(const QString &digits)
{
    const Country *country = countryOf(digits);
    if (country == nullptr)
        return false;
    const QStringView national = QStringView(digits).mid(country->code.size());
    if (national.size() < country->shortest || national.size() > country->longest
        || (national.front() == QLatin1Char('0') && !country->mayBeginWithZero))
        return false;
    // In North America, neither the area code nor the number after it begins with 0 or 1.
    constexpr qsizetype exchange = 3;
    return country->code != QStringView(u"1")
        || (national.front() > QLatin1Char('1') && national.at(exchange) > QLatin1Char('1'));
}

bool hasTrunkZero(const QString &callingCode)
{
    const Country *country = countryOf(callingCode);
    return country != nullptr && !country->mayBeginWithZero;
}

} // namespace LeadViewer
