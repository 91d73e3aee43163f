// SPDX-License-Identifier: MIT
#include "faults.h"

#include "support/gzip.h"
#include "support/leadanswer.h"

namespace LeadViewer::Test {

using namespace std::chrono_literals;

const QString shownName = QStringLiteral("Asha Kulkarni");

namespace {

using End = Fault::End;
using Handshake = Fault::Handshake;

const QString host = QStringLiteral("127.0.0.1");
const QString refused = QStringLiteral("Cannot reach 127.0.0.1: the connection was refused.");
const QString lost
    = QStringLiteral("The connection to 127.0.0.1 was closed before an answer came.");
const QString cutOff = QStringLiteral("The answer from 127.0.0.1 is not complete.");
const QString noTime = QStringLiteral("127.0.0.1 did not answer in time.");
const QString tooLong = QStringLiteral("The answer from 127.0.0.1 took longer than 2 minutes.");
const QString tooLarge
    = QStringLiteral("The answer from 127.0.0.1 is too large to be a lead (over 32 MiB).");
const QString empty = QStringLiteral("127.0.0.1 sent an empty answer.");
const QString unreadable = QStringLiteral("127.0.0.1 sent an answer this program cannot read.");
const QString again = QStringLiteral("Try again");

constexpr qint64 mebibyte = 1024 * 1024;

const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
const QByteArray packed = ok + "Content-Encoding: gzip\r\n";

QString oddStatus(int status)
{
    return QStringLiteral("127.0.0.1 gave an answer this program does not understand (%1).")
        .arg(status);
}

QString unsafe(const char *what)
{
    return QStringLiteral("Cannot reach 127.0.0.1 safely: ") + QLatin1String(what);
}

QByteArray withLength(const QByteArray &head, const QByteArray &body, qsizetype more = 0)
{
    return head + "Content-Length: " + QByteArray::number(body.size() + more) + "\r\n\r\n" + body;
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray status(const QByteArray &line, const QByteArray &body, const QByteArray &headers = {})
{
    return withLength("HTTP/1.1 " + line + "\r\nContent-Type: application/json\r\n" + headers,
                      body);
}

QByteArray redirect(const QByteArray &target)
{
    return status("302 Found", {}, "Location: " + target + "\r\n");
}

TransferLimits noProgressFor(std::chrono::milliseconds time)
{
    TransferLimits limits;
    limits.withoutProgress = time;
    return limits;
}

//! For a flood, which takes a slow machine longer than a request may take to send 32 MiB of.
TransferLimits atMost(qint64 bytes)
{
    TransferLimits limits;
    limits.maximumBytes = bytes;
    return limits;
}

TransferLimits allIn(std::chrono::milliseconds time)
{
    TransferLimits limits;
    limits.overall = time;
    return limits;
}

Fault played(const QByteArray &bytes, End end = End::Close)
{
    Fault fault;
    fault.bytes = bytes;
    fault.end = end;
    return fault;
}

Fault flood(const QByteArray &bytes, const QByteArray &repeated)
{
    Fault fault = played(bytes);
    fault.repeated = repeated;
    return fault;
}

Fault dripped(const QByteArray &bytes)
{
    Fault fault = played(bytes);
    fault.pause = 20ms;
    return fault;
}

Fault gone()
{
    Fault fault;
    fault.isGone = true;
    return fault;
}

Fault shaking(Handshake handshake)
{
    Fault fault;
    fault.handshake = handshake;
    return fault;
}

Fault showing(const Identity &identity)
{
    Fault fault;
    fault.identity = identity;
    return fault;
}

QByteArray manyHeaders(int count)
{
    QByteArray headers;
    for (int i = 0; i < count; ++i)
        headers += "X-" + QByteArray::number(i) + ": x\r\n";
    return headers;
}

//! The page that a refresh asks for, with the window on the second one.
QByteArray shownPage()
{
    return goodAnswer("/?includeActions=true&skip=10&limit=10");
}

std::vector<FaultCase> connectionCases()
{
    const QByteArray page = shownPage();
    FaultCase back{"gone and back on the same port", {}, {}, gone()};
    back.isBackAtOnce = true;
    FaultCase unknown{"name not found", {}, QStringLiteral("Check your internet connection"), {}};
    unknown.isUnknownHost = true;
    return {
        {"refused", refused, again, gone()},
        back,
        unknown,
        {"reset before the head", lost, again, played({}, End::Reset)},
        {"closed before the head", lost, again, played({})},
        {"reset between the lines of the head", lost, again,
         played("HTTP/1.1 200 OK\r\nContent-Le", End::Reset)},
        {"reset behind the head", cutOff, again,
         played(ok + "Content-Length: 2000\r\n\r\n", End::Reset)},
        {"another protocol", lost, again, played("SSH-2.0-OpenSSH_9.2\r\n")},
        {"never answers", noTime, again, played({}, End::KeepOpen), noProgressFor(400ms)},
        {"stops in the body", noTime, again,
         played(withLength(ok, page).chopped(50), End::KeepOpen), noProgressFor(400ms)},
        {"one byte at a time", tooLong, again, dripped(withLength(ok, page)), allIn(400ms)},
        {"one byte of the body at a time", tooLong, again,
         [&page] {
             Fault fault = dripped(ok + "\r\n" + page);
             fault.pause = 2ms;
             return fault;
         }(),
         allIn(600ms)},
    };
}

std::vector<FaultCase> bodyCases()
{
    const QByteArray page = shownPage();
    const QByteArray half = page.left(page.size() / 2);
    const QByteArray zip = gzipped(page);
    const QByteArray spaces(64 * 1024, ' ');
    return {
        {"half a body", cutOff, again, played(withLength(ok, half, page.size() - half.size()))},
        {"half a body of unknown length", cutOff, again, played(ok + "\r\n" + half)},
        {"length too long", cutOff, again, played(withLength(ok, page, 10))},
        {"length too short", cutOff, again, played(withLength(ok, page, -10))},
        {"bad size of the first chunk", empty, again, played(chunked + "zz\r\n" + page)},
        {"bad size of a later chunk", cutOff, again, played(chunked + chunk(half) + "-5\r\nxx")},
        {"chunks without the last", cutOff, again, played(chunked + chunk(half))},
        {"a chunk cut off", cutOff, again, played(chunked + chunk(page).left(300))},
        {"gzip cut off", cutOff, again, played(withLength(packed, zip.left(zip.size() / 2)))},
        {"gzip corrupt", unreadable, again,
         played(withLength(packed, QByteArray(zip).replace(30, 40, QByteArray(40, '\xff'))))},
        {"gzip that is none", unreadable, again, played(withLength(packed, page))},
        {"gzip bomb (40 MB in 40 KB)", tooLarge, QStringLiteral("smaller page size"),
         played(withLength(packed, gzipped(QByteArray(40'000'000, ' '))))},
        {"endless body", tooLarge, QStringLiteral("smaller page size"), flood(ok + "\r\n", spaces),
         atMost(mebibyte)},
        {"endless chunks", tooLarge, QStringLiteral("smaller page size"),
         flood(chunked, chunk(spaces)), atMost(mebibyte)},
        {"endless body of an error", QStringLiteral("127.0.0.1 is not answering properly (500)."),
         again, flood("HTTP/1.1 500 Oh\r\n\r\n", spaces), atMost(mebibyte)},
        {"empty body", empty, again, played(withLength(ok, {}))},
        {"sign-in page", QStringLiteral("A web page came instead of an answer from 127.0.0.1."),
         QStringLiteral("sign-in page"),
         played(withLength("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
                           "<html><body>Sign in</body></html>"))},
        {"JSON that is none", unreadable, again, played(status("200 OK", "NaN"))},
        {"JSON, but no lead", QStringLiteral("127.0.0.1 sent an answer that is not a lead."), again,
         played(status("200 OK", "[1,2]"))},
    };
}

std::vector<FaultCase> headCases()
{
    const QByteArray page = shownPage();
    const QByteArray early = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n";
    const QByteArray goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    return {
        {"100 twenty times, then 200", {}, {}, played(goOn.repeated(20) + withLength(ok, page))},
        {"100 without an end", noTime, again, flood(goOn, goOn.repeated(1000)),
         noProgressFor(400ms)},
        {"103, then 200",
         QStringLiteral(
             "127.0.0.1 announced its answer in a way this program does not read (103)."),
         again, played(early + withLength(ok, page))},
        {"204", empty, again, played("HTTP/1.1 204 No Content\r\n\r\n", End::KeepOpen)},
        {"206 with half a body", cutOff, again,
         played(withLength("HTTP/1.1 206 Partial\r\nContent-Range: bytes 0-9/20\r\n",
                           page.left(page.size() / 2)))},
        {"206 with all of it", cutOff, again, played(withLength("HTTP/1.1 206 Partial\r\n", page))},
        {"304", oddStatus(304), again, played("HTTP/1.1 304 Not Modified\r\n\r\n", End::KeepOpen)},
        {"a line of 10 MB", noTime, again,
         played(ok + "X: " + QByteArray(10'000'000, 'x') + "\r\n" + withLength({}, page)),
         noProgressFor(400ms)},
        {"a line without an end", noTime, again, flood(ok + "X: ", QByteArray(65'536, 'x')),
         noProgressFor(400ms)},
        {"a status line without an end", noTime, again,
         flood("HTTP/1.1 200 ", QByteArray(65'536, 'x')), noProgressFor(400ms)},
        {"10,000 lines", {}, {}, played(withLength(ok + manyHeaders(10'000), page))},
        {"NUL in a line", {}, {}, played(withLength(ok + QByteArray("X: a\0b\r\n", 8), page))},
    };
}

std::vector<FaultCase> statusCases()
{
    const auto error = [](const char *code, const char *message) {
        return R"({"error":{"code":")" + QByteArray(code) + R"(","message":")" + message + R"("}})";
    };
    return {
        {"401", QStringLiteral("TeleCRM did not accept the token."), QStringLiteral("Sync token"),
         played(status("401 No", error("NOT_AUTHORIZED", "Token expired")), End::KeepOpen)},
        {"403", QStringLiteral("This token may not read this lead."),
         QStringLiteral("administrator"),
         played(status("403 No", error("FORBIDDEN", "No access")), End::KeepOpen)},
        {"404", QStringLiteral("There is no lead with the ID “lead-asha” in this workspace."),
         QStringLiteral("Check the ID"),
         played(status("404 No", error("LEAD_NOT_FOUND", "Not here")), End::KeepOpen)},
        {"429", QStringLiteral("TeleCRM asks you to wait."), QStringLiteral("in a few minutes"),
         played(status("429 Slow", error("TOO_MANY", "Slow down")), End::KeepOpen)},
        {"429 with Retry-After", QStringLiteral("TeleCRM asks you to wait until <time>."),
         QStringLiteral("Try again then."),
         played(status("429 Slow", error("TOO_MANY", "Slow down"), "Retry-After: 20\r\n"),
                End::KeepOpen)},
        {"429 for hours", QStringLiteral("TeleCRM asks you to wait until <time>."),
         QStringLiteral("Try again then."),
         played(status("429 Slow", error("TOO_MANY", "Slow down"), "Retry-After: 7200\r\n"),
                End::KeepOpen)},
        {"500", QStringLiteral("TeleCRM is not answering properly (500)."), again,
         played(status("500 Oh", error("INTERNAL", "Sorry")), End::KeepOpen)},
        {"503", QStringLiteral("127.0.0.1 is not answering properly (503)."), again,
         played(status("503 Away", "<html>Down</html>"), End::KeepOpen)},
        {"503 for hours", QStringLiteral("127.0.0.1 asks you to wait until <time> (503)."),
         QStringLiteral("Try again then."),
         played(status("503 Away", "<html>Down</html>", "Retry-After: 7200\r\n"), End::KeepOpen)},
    };
}

std::vector<FaultCase> redirectCases(const QByteArray &elsewhere)
{
    const QString away
        = QStringLiteral("127.0.0.1 points to another address, and the token is not sent there.");
    const QString round = QStringLiteral("127.0.0.1 redirects the request in a circle.");
    const QString base = QStringLiteral("base address");
    FaultCase down{"redirect from https to http", away, base,
                   played(redirect(elsewhere), End::KeepOpen)};
    down.isSecure = true;
    return {
        {"redirect loop", round, base, played(redirect("/autoupdate/v2/round"), End::KeepOpen)},
        {"redirect to another port", away, base, played(redirect(elsewhere), End::KeepOpen)},
        {"redirect to another name", away, base,
         played(redirect(QByteArray(elsewhere).replace("127.0.0.1", "localhost")), End::KeepOpen)},
        down,
        {"redirect to nowhere",
         QStringLiteral("127.0.0.1 points to another address, but does not say which (302)."), base,
         played(status("302 Found", {}), End::KeepOpen)},
    };
}

std::vector<FaultCase> tlsCases(const Authority &authority, const Authority &stranger)
{
    const QString none
        = QStringLiteral("Cannot reach 127.0.0.1: a secure connection could not be made.");
    const QString clock = QStringLiteral("time of this computer");
    const auto unknown = unsafe("this computer does not know who issued its certificate.");
    std::vector<FaultCase> cases{
        {"certificate expired", unsafe("its certificate has expired."), clock,
         showing(authority.identity(host, -10, -5))},
        {"certificate not valid yet", unsafe("its certificate is not valid yet."), clock,
         showing(authority.identity(host, 5, 10))},
        {"certificate of another host",
         unsafe("what answered has the certificate of another address."),
         QStringLiteral("sign-in page"),
         showing(authority.identity(QStringLiteral("elsewhere.example")))},
        {"certificate by an unknown issuer", unknown, QStringLiteral("virus scanner"),
         showing(stranger.identity(host))},
        {"certificate self-signed", unknown, QStringLiteral("virus scanner"),
         showing(authority.selfSigned(host))},
        {"TLS cut in the handshake", lost, again, shaking(Handshake::Cut)},
        {"TLS without an answer", noTime, again, shaking(Handshake::Silent), noProgressFor(600ms)},
        {"plain HTTP where TLS is due", none, QStringLiteral("proxy"), shaking(Handshake::Plain)},
    };
    for (FaultCase &row : cases)
        row.isSecure = true;
    return cases;
}

} // namespace

QByteArray goodAnswer(const QByteArray &target)
{
    return leadAnswer(shownName, 57, QUrl::fromEncoded(target));
}

std::vector<FaultCase> faultCases(const QUrl &elsewhere, const Authority &authority,
                                  const Authority &stranger)
{
    std::vector<FaultCase> all;
    for (std::vector<FaultCase> &some : std::vector{connectionCases(), bodyCases(), statusCases(),
                                                    redirectCases(elsewhere.toEncoded()),
                                                    tlsCases(authority, stranger), headCases()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace LeadViewer::Test
