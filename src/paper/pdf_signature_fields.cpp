#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/secret.h"
#include "base/tool.h"
#include "paper/pdf_signature.h"

namespace vinhdanh::paper {
namespace {

using nlohmann::json;

constexpr std::size_t kMostSignatures = 50;
constexpr base::ToolLimits kLimits{std::chrono::seconds(10), 1ULL << 30, 16ULL << 20};

std::string from_hex(std::string_view hex) {
  const auto value = [](char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; };
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    out += static_cast<char>((value(hex[i]) << 4 | value(hex[i + 1])) & 255);
  return out;
}

// "b:3082…" are bytes, "u:…" is text whose bytes are ASCII.
std::string bytes_of(const std::string& text) {
  if (text.starts_with("b:")) return from_hex(std::string_view(text).substr(2));
  return text.starts_with("u:") ? text.substr(2) : "";
}

const json* member(const json& value, const char* name) {
  if (!value.is_object()) return nullptr;
  const auto at = value.find(name);
  return at == value.end() ? nullptr : &*at;
}

// The value itself, or what "5 0 R" stands for.
const json* resolved(const json& objects, const json* value) {
  if (!value || !value->is_string()) return value;
  const auto* object = member(objects, ("obj:" + value->get<std::string>()).c_str());
  return object ? member(*object, "value") : nullptr;
}

std::optional<SignatureField> field_of(const json& objects, const json& object) {
  const auto* dictionary = member(object, "value");
  if (!dictionary) return std::nullopt;
  const auto* type = member(*dictionary, "/FT");
  if (!type || *type != "/Sig") return std::nullopt;
  const auto* value = resolved(objects, member(*dictionary, "/V"));
  const auto* range = value ? resolved(objects, member(*value, "/ByteRange")) : nullptr;
  const auto* contents = value ? member(*value, "/Contents") : nullptr;
  if (!range || !range->is_array() || !contents || !contents->is_string()) return std::nullopt;
  SignatureField out;
  for (const auto& number : *range)
    out.byte_range.push_back(number.is_number_integer() ? number.get<std::int64_t>() : -1);
  out.contents = bytes_of(contents->get<std::string>());
  return out;
}

std::optional<std::string> qpdf_says(std::string_view pdf, const std::filesystem::path& room) {
  const auto tool = base::find_tool("qpdf");
  if (!tool) return std::nullopt;
  const auto folder = room / ("signatures-" + base::random_hex(8));
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  std::ofstream(folder / "file.pdf", std::ios::binary) << pdf;
  auto said =
      base::run_tool(*tool, {"--warning-exit-0", "--json=2", "--json-key=qpdf", "file.pdf"}, folder, kLimits);
  std::filesystem::remove_all(folder, fault);
  return said;
}

}  // namespace

std::vector<SignatureField> signature_fields(std::string_view qpdf_json) {
  std::vector<SignatureField> out;
  const auto all = json::parse(qpdf_json, nullptr, false);
  const auto* parts = member(all, "qpdf");
  if (!parts || !parts->is_array() || parts->size() < 2) return out;
  const auto& objects = (*parts)[1];
  if (!objects.is_object()) return out;
  for (const auto& object : objects)
    if (auto field = field_of(objects, object); field && out.size() < kMostSignatures) out.push_back(*field);
  const auto end = [](const SignatureField& f) {
    return f.byte_range.size() == 4 ? f.byte_range[2] / 2 + f.byte_range[3] / 2 : 0;
  };
  std::ranges::stable_sort(out, {}, end);
  return out;
}

base::Result<std::vector<PdfSignature>> pdf_signatures(std::string_view pdf,
                                                       const std::vector<std::string>& roots,
                                                       base::Instant now, const std::filesystem::path& room) {
  const auto said = qpdf_says(pdf, room);
  if (!said)
    return base::refuse(base::msg(
        "The signatures of this file can’t be read. Open it in a PDF reader that shows signatures."));
  std::vector<PdfSignature> out;
  for (const auto& field : signature_fields(*said)) out.push_back(check_signature(pdf, field, roots, now));
  return out;
}

}  // namespace vinhdanh::paper
