// SPDX-License-Identifier: MIT
#include "support/hostilelead.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace LeadViewer::Test {

namespace {

//! A JSON string in ASCII; half a surrogate pair is an escape like any other.
QByteArray quoted(const QString &text)
{
    QByteArray json = "\"";
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit >= 0x20 && unit < 0x7f && unit != u'"' && unit != u'\\')
            json += char(unit);
        else
            json += "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
    }
    return json + '"';
}

//! \p json with every "@" replaced by the text as JSON, and with quotes of the other kind.
QByteArray filled(QByteArray json, const QString &text)
{
    return json.replace('\'', '"').replace("@", quoted(text));
}

// In each, "@" is the hostile text and "#" the number of the action.
constexpr const char *actionForms[]{
    "{'id': 'a#', 'type': 'OUTGOING_CALL', 'creationTimestamp': 17630000#0000, 'employeeid': @,"
    " 'feedback': @, 'duration': @, 'note': @, 'phoneNumber': @,"
    " 'callRecording': {'url': @, 'filePath': @}, @: @}",
    "{'id': 'b#', 'type': 'USER_NOTE', 'creationTimestamp': 17630000#0000,"
    " 'employeeid': 'evil!evil.example', 'text': @, 'isTruncated': @}",
    "{'id': 'c#', 'type': 'PAYMENT', 'creationTimestamp': @, 'employeeid': @, 'amount': @,"
    " 'currency': @, 'status': @, 'paymentid': @}",
    "{'id': 'd#', 'type': 'STATUS_CHANGE', 'creationTimestamp': 17630000#0000, 'fromStatusid': @,"
    " 'toStatusid': '7'}",
    "{'id': 'e#', 'type': 'LEAD_ASSIGNMENT', 'assignedto': @, 'reassignmentNote': @}",
    "{'id': 'f#', 'type': 'ACTION_1001', 'employeeid': 'evil!evil.example',"
    " 'fields': {@: @, 'note': @, 'inner': {@: [@, {@: @}]}}}",
    "{'id': 'g#', 'type': @, 'creationTimestamp': 17630000#0000, 'employeeid': @, 'remark': @}",
    "{'id': @, '_id': @, 'type': [@], 'employeeid': {@: @}}",
    "@",
    "[@, @]",
};

QByteArray hostileActions(const QString &text)
{
    QByteArrayList actions;
    for (int i = 0; i < 10; ++i) { // a page of 100
        for (const char *form : actionForms) {
            actions += filled(QByteArray(form).replace('#', QByteArray::number(i)), text)
                           .replace("evil!evil", "evil@evil");
        }
    }
    return '[' + actions.join(",\n") + ']';
}

QByteArray leadOf(const QByteArray &fields, const QByteArray &actions = "[]")
{
    return R"({"fields": {"name": "zqx", )" + fields + R"(}, "actions": )" + actions + '}';
}

constexpr const char *goodLead = R"({
    "id": "65a81f3c9b2d4e0017c6a001", "status": "7", "rating": 4, "employeeid": "asha@example.com",
    "fields": {"name": "Asha", "phone": "+919876543210", "email": "a@example.com",
        "website": "https://example.com", "created_on": 1763000000000, "tags": ["hot", "new"],
        "amount": 1200.5, "lostReasonid": 3, "isSpam": false, "extra": {"a": {"b": [1, {"c": 2}]}}},
    "actions": [
        {"id": "a1", "type": "OUTGOING_CALL", "creationTimestamp": 1763000000000,
         "employeeid": "asha@example.com", "duration": 61, "feedback": "connected",
         "callRecording": {"url": "https://example.com/1.mp3"}},
        {"id": "a2", "type": "USER_NOTE", "created_on": "2025-01-09T08:35:00Z", "text": "Hello",
         "isTruncated": true},
        {"id": "a3", "type": "PAYMENT", "amount": "100", "currency": "INR", "status": "PENDING"},
        {"id": "a4", "type": "STATUS_CHANGE", "fromStatusid": "1", "toStatusid": 2},
        {"id": "a5", "type": 1001, "fields": {"visited_on": 1763000000000, "with": ["x"]}},
        {"id": "a6", "type": "LEAD_ASSIGNMENT", "assignedto": "ravi@example.com"}],
    "actions_skip": 0, "actions_limit": 10})";

//! Calls \p take with \p value as often as it has positions, each time with \p put in one.
void vary(const QJsonValue &value, const QString &path, const QJsonValue &put,
          const std::function<void(const QString &, const QJsonValue &)> &take)
{
    take(path, put);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        vary(it.value(), path + QLatin1Char('/') + it.key(), put,
             [&](const QString &place, const QJsonValue &varied) {
                 QJsonObject copy = object;
                 copy[it.key()] = varied;
                 take(place, copy);
             });
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        vary(array.at(i), path + QLatin1Char('/') + QString::number(i), put,
             [&](const QString &place, const QJsonValue &varied) {
                 QJsonArray copy = array;
                 copy[i] = varied;
                 take(place, copy);
             });
    }
}

} // namespace

QList<HostileText> hostileTexts()
{
    const QString c
        = QStringLiteral("\u202e\u202d\u202a\u202b\u2066\u2067\u2068\u200e\u200f\u061c");
    const QString broken = QString(QChar(0xd83d)) + QLatin1Char('a') + QString(QChar(0xde00));
    QString controls;
    for (char16_t unit = 0; unit < 0xa0; ++unit) {
        if (unit < 0x20 || unit >= 0x7f)
            controls += QChar(unit);
    }
    QList<HostileText> texts{
        {"bold", QStringLiteral("<b>zqx</b>")},
        {"a web page",
         QStringLiteral("<html><body><h1>zqx</h1><script>alert(1)</script><!-- </body></html>")},
        {"a picture from elsewhere",
         QStringLiteral("<img src=\"http://evil.example/zqx.png\"><img src='file:///etc/passwd'>")},
        {"a style", QStringLiteral("<style>*{color:white}</style><font size=50>zqx</font>")},
        {"a link in markup", QStringLiteral("<a href=\"https://evil.example/zqx\">telecrm.in</a>")},
        {"escaped markup", QStringLiteral("&lt;b&gt;zqx&lt;/b&gt;&#8238;")},
        {"a script", QStringLiteral("javascript:alert('zqx')")},
        {"a script in mixed case", QStringLiteral(" jAvA\tScRiPt\n:zqx")},
        {"a file", QStringLiteral("file:///etc/passwd?zqx")},
        {"a share", QStringLiteral("smb://evil.example/zqx")},
        {"a share of Windows", QStringLiteral("\\\\evil.example\\zqx")},
        {"data", QStringLiteral("data:text/html,zqx<script>zqx</script>")},
        {"VBScript", QStringLiteral("vbscript:zqx")},
        {"a user name for a host", QStringLiteral("https://telecrm.in@evil.example/zqx")},
        {"another alphabet", QStringLiteral("https://tele\u0441rm.in/zqx")},
        {"direction in an address", QStringLiteral("https://evil.example/\u202ezqx")},
        {"a code for the phone", QStringLiteral("tel:*%2306%23zqx")},
        {"a mail with more in it", QStringLiteral("zqx@evil.example?bcc=all@evil.example")},
        {"turned around", QStringLiteral("zqx") + c + QStringLiteral("exe.fdp")},
        {"isolated", QStringLiteral("\u2067zqx\u2069 \u202bzqx\u202c")},
        {"controls", QStringLiteral("zqx") + controls},
        {"an escape sequence", QStringLiteral("zqx\u001b[2J\u001b]0;title\u0007")},
        {"broken characters", QStringLiteral("zqx") + broken},
        {"hidden characters",
         QStringLiteral(
             "z\u200bqx zqx\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u034f\u3164\u2800")},
        {"tags", QStringLiteral("zqx\U000e0041\U000e0042\U000e007f")},
        {"joiners", QStringLiteral("zqx\u200d\u200c\u200d\u200c")},
        {"line separators", QStringLiteral("zqx\u2028zqx\u2029zqx\u0085zqx\r\rzqx\u000bzqx\u000c")},
        {"many lines", QStringLiteral("zqx\n").repeated(300)},
        {"marks of the text engine", QStringLiteral("zqx\ufdd0\ufdd1\ufffc\uffff\ufffe")},
        {"a tower of marks",
         QStringLiteral("zqx") + QString(3000, QChar(0x0303)) + QStringLiteral("x")},
        {"a long word", QStringLiteral("zqx").repeated(1500)},
        {"places to fill in", QStringLiteral("zqx %1 %2 %3 %n %L1 %% %s %99")},
        {"an ampersand", QStringLiteral("&zqx &Open & && zqx\t&File")},
        {"the mark of a changed window", QStringLiteral("zqx [*] zqx [*][*]")},
        {"a formula", QStringLiteral("=HYPERLINK(\"http://evil.example/zqx\",\"x\")")},
        {"other scripts", QStringLiteral("zqx \u0622\u0634\u0627 \u0906\u0936\u093e \U0001f600")},
        {"what means nothing", QStringLiteral("\u2014 zqx")},
    };
    return texts;
}

QByteArray hostileLead(const QString &text)
{
    return filled("{'id': @, 'status': @, 'rating': @, 'employeeid': @, 'beside': @, @: @,"
                  "'fields': {'name': @, 'phone': @, 'email': @, 'email_1': 'a!evil.example',"
                  "'website': @, 'status': '7', 'assignee': 'evil!evil.example', 'created_on': @,"
                  "'modified_on': [@], 'tags': [@, @], @: @, 'inner': {@: {@: [@, {@: @}]}},"
                  "'lostReasonid': @, 'last_activity_on': @, 'notes': @,"
                  "'mobile': '+91 98765 43210', 'page': 'https://xn--tele-9cd.example/'},"
                  "'actions_skip': 0, 'actions_limit': 100, 'actions': ",
                  text)
               .replace("evil!evil", "evil@evil")
               .replace("a!evil", "a@evil")
        + hostileActions(text) + '}';
}

QByteArray hostileMetadata(const QByteArray &endpoint, const QString &text)
{
    if (endpoint == "custom-actions")
        return filled("{'customActions': [{'code': 1001, 'displayName': @}, {'code': @}]}", text);
    if (endpoint == "custom-fields") {
        return filled("{'customFields': [{'apiName': 'notes', 'type': @}, {'apiName': @, 'type': "
                      "'WEBSITE'}]}",
                      text);
    }
    if (endpoint == "lead-stage-pipeline") {
        return filled("{'leadStages': [{'activeStatuses': [{'statusid': '7', 'label': @, 'color': "
                      "@}, {'statusid': @, 'label': @}]}],"
                      "'activeLeadLostReasons': [{'reasonid': @, 'reasonLabel': @}]}",
                      text);
    }
    if (endpoint == "team-members") {
        return filled("{'data': [{'name': @, 'email': 'evil!evil.example'}, {'name': @, 'email': "
                      "@}], 'total_count': 2, 'skip': 0, 'limit': 100}",
                      text)
            .replace('!', '@');
    }
    if (endpoint == hostilePerson)
        return filled("{'name': @, 'email': @}", text);
    return {};
}

QByteArray hostileError(const QString &text)
{
    return filled("{'error': {'code': @, 'message': @}}", text);
}

QByteArray longFieldLead(int length)
{
    QByteArray text(length / 2, 'x');
    // Two characters that are spelled with eight each, and a line break.
    const QByteArray odd = "\\u202e\\u202d\\n";
    for (int i = 0; i < length / 6; ++i)
        text += odd;
    return leadOf(R"("notes": ")" + text + '"',
                  R"([{"id": "a1", "type": "USER_NOTE", "text": ")" + text + R"("}])");
}

QByteArray manyFieldsLead(int count)
{
    QByteArrayList fields;
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        fields += "\"field_" + number.rightJustified(4, '0') + "\": \"value " + number + '"';
    }
    return leadOf(fields.join(", "));
}

QByteArray nestedLead(int depth)
{
    QByteArray open;
    QByteArray closed;
    for (int i = 0; i < depth; ++i) {
        open += i % 2 == 0 ? "[" : "{\"a\": ";
        closed.prepend(i % 2 == 0 ? "]" : "}");
    }
    return leadOf("\"deep\": " + open + "\"zqx\\n\"" + closed);
}

QByteArray duplicateKeysLead()
{
    return R"({"fields": {"name": "first"}, "fields": {"name": "zqx", "name": "last zqx",
        "city": "Pune", "city": "Delhi", "city": "Pune", "tags": {"a": 1, "a": 2}},
        "actions": [{"id": "a1", "id": "a2", "type": "USER_NOTE", "type": "PAYMENT", "text": "one",
        "text": "two"}], "status": "1", "status": "2"})";
}

QByteArray bigNumbersLead()
{
    QByteArrayList fields;
    QByteArrayList actions;
    for (const char *number :
         {"9007199254740993", "123456789012345678901234567890", "1e400", "-1e400", "1E-400",
          "0.1000000000000000055511151231257827", "-0", "-0.0", "9223372036854775808",
          "18446744073709551616", "8640000000000001", "-62135596800001", "253402300800000"}) {
        const QByteArray i = QByteArray::number(fields.size());
        fields += "\"number_" + i + "\": " + number + ", \"created_on_" + i
            + "Timestamp\": " + number + ", \"phone_" + i + "\": " + number;
        actions += "{\"id\": " + QByteArray(number) + ", \"type\": " + number
            + ", \"creationTimestamp\": " + number + ", \"duration\": " + number
            + ", \"amount\": " + number + "}";
        actions += "{\"type\": \"OUTGOING_CALL\", \"creationTimestamp\": \"" + QByteArray(number)
            + "\", \"duration\": " + number + "}";
        actions += "{\"type\": \"PAYMENT\", \"amount\": " + QByteArray(number) + "}";
    }
    return leadOf(fields.join(", "), '[' + actions.join(", ") + ']');
}

QList<Variant> wrongTypes()
{
    QByteArray deep = "1";
    for (int i = 0; i < 150; ++i)
        deep = i % 2 == 0 ? '[' + deep + ']' : "{\"a\":" + deep + '}';
    const std::pair<const char *, QByteArray> values[]{
        {"null", "null"},    {"true", "true"},    {"zero", "0"},       {"minus one", "-1"},
        {"1e400", "1e400"},  {"no text", "\"\""}, {"a text", "\"x\""}, {"a list", "[]"},
        {"an object", "{}"}, {"a nest", deep},
    };
    const QString place = QStringLiteral("put it here");
    const QJsonObject good = QJsonDocument::fromJson(goodLead).object();
    QList<Variant> variants;
    vary(good, QStringLiteral("lead"), place, [&](const QString &path, const QJsonValue &varied) {
        // An array around it, since a document cannot be a text.
        const QByteArray json = QJsonDocument(QJsonArray{varied}).toJson(QJsonDocument::Compact);
        for (const auto &[name, value] : values) {
            QByteArray replaced = json.mid(1, json.size() - 2);
            replaced.replace(quoted(place), value);
            variants.append({path + QLatin1String(" is ") + QLatin1String(name), replaced});
        }
    });
    return variants;
}

QList<Variant> hostileLeads()
{
    QList<Variant> leads;
    for (const HostileText &text : hostileTexts())
        leads.append({QLatin1String(text.name), hostileLead(text.text)});
    constexpr int deepest = 5000;
    leads.append({QStringLiteral("many fields"), manyFieldsLead(10'000)});
    leads.append({QStringLiteral("a nest"), nestedLead(150)});
    leads.append({QStringLiteral("a nest too deep"), nestedLead(deepest)});
    leads.append({QStringLiteral("names that occur twice"), duplicateKeysLead()});
    leads.append({QStringLiteral("big numbers"), bigNumbersLead()});
    return leads;
}

} // namespace LeadViewer::Test
