#include "campaign/council/certificate_code.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace vinhdanh::campaign::council {
namespace {

constexpr std::string_view kFirstLine = "vinhdanh-certificate-1";
constexpr std::string_view kPath = "/verify/";
constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";  // RFC 4648, 6

// Upper-case letters and figures take the least room in a QR code.
std::string base32(std::string_view bytes) {
  std::string out;
  unsigned buffer = 0;
  unsigned bits = 0;
  for (const auto c : bytes) {
    buffer = (buffer << 8) | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 5; bits -= 5) out += kBase32[(buffer >> (bits - 5)) & 31u];
    buffer &= (1u << bits) - 1;
  }
  if (bits > 0) out += kBase32[(buffer << (5 - bits)) & 31u];
  return out;
}

// One text for one content: a rest that is not zero or too long is refused.
std::optional<std::string> from_base32(std::string_view text) {
  std::string out;
  unsigned buffer = 0;
  unsigned bits = 0;
  for (const auto c : text) {
    const auto at = kBase32.find(c);
    if (at == std::string_view::npos) return std::nullopt;
    buffer = (buffer << 5) | static_cast<unsigned>(at);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out += static_cast<char>((buffer >> bits) & 255u);
      buffer &= (1u << bits) - 1;
    }
  }
  if (bits >= 5 || buffer != 0) return std::nullopt;
  return out;
}

std::string fields(const Statement& s) {
  return s.number + "\n" + s.name + "\n" + s.award + "\n" + s.decision + "\n" + base::iso(s.date);
}

std::optional<int> revision_in(std::string_view text) {
  int revision = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), revision);
  if (error != std::errc() || end != text.data() + text.size() || revision < 1 || text.front() == '0')
    return std::nullopt;
  return revision;
}

// The address up to the “#”: code and revision.
bool read_address(std::string_view address, Statement& into) {
  const auto path = address.rfind(kPath);
  if (path == std::string_view::npos) return false;
  const auto rest = address.substr(path + kPath.size());
  const auto slash = rest.find('/');
  if (slash == std::string_view::npos || slash == 0) return false;
  const auto revision = revision_in(rest.substr(slash + 1));
  if (!revision) return false;
  into.code = rest.substr(0, slash);
  into.revision = *revision;
  return true;
}

bool read_fields(std::string_view text, Statement& into) {
  if (!base::valid_utf8(text)) return false;
  const auto lines = base::split(text, '\n');
  if (lines.size() != 5) return false;
  const auto date = base::parse_iso_date(lines[4]);
  if (!date || base::iso(*date) != lines[4]) return false;
  into.number = lines[0];
  into.name = lines[1];
  into.award = lines[2];
  into.decision = lines[3];
  into.date = *date;
  return true;
}

}  // namespace

Statement statement_of(const Decision& decision, const Awarded& awarded, std::string_view award) {
  return {awarded.code,
          awarded.revision,
          base::tidy(awarded.certificate_number),
          base::tidy(printed_name(awarded)),
          base::tidy(award),
          base::tidy(decision.number),
          decision.date};
}

std::string printed_name(const Awarded& awarded) {
  return awarded.honorific.empty() ? awarded.name : awarded.honorific + " " + awarded.name;
}

std::string code_content(const CodeMaker& maker, const Statement& statement) {
  auto content =
      maker.public_url + std::string(kPath) + statement.code + "/" + std::to_string(statement.revision);
  if (maker.key)
    content += "#" + base32(fields(statement) + access::sign(*maker.key, signed_text(statement)));
  return content;
}

std::optional<SignedStatement> read_code(std::string_view content) {
  const auto hash = content.find('#');
  if (hash == std::string_view::npos) return std::nullopt;
  SignedStatement found;
  if (!read_address(content.substr(0, hash), found.statement)) return std::nullopt;
  const auto payload = from_base32(content.substr(hash + 1));
  if (!payload || payload->size() <= access::kSignatureBytes) return std::nullopt;
  const auto length = payload->size() - access::kSignatureBytes;
  if (!read_fields(std::string_view(*payload).substr(0, length), found.statement)) return std::nullopt;
  found.signature = payload->substr(length);
  return found;
}

std::string signed_text(const Statement& s) {
  return std::string(kFirstLine) + "\n" + s.code + "\n" + std::to_string(s.revision) + "\n" + fields(s);
}

Standing standing(const Awarded& awarded, const Standings& now, int revision) {
  if (!now.published || revision < 0 || revision > awarded.revision) return Standing::kUnknown;
  if (now.withdrawn) return Standing::kWithdrawn;
  return revision == 0 || revision == awarded.revision ? Standing::kValid : Standing::kReplaced;
}

}  // namespace vinhdanh::campaign::council
