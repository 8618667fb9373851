#include <filesystem>
#include <fstream>
#include <libdeflate.h>
#include <memory>
#include <openssl/evp.h>

#include "base/secret.h"
#include "base/tool.h"
#include "paper/pdf_check_rules.h"

namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;

const Json kNothing;

constexpr base::ToolLimits kLimits{std::chrono::seconds(60), 2ULL << 30, 512ULL << 20};

std::optional<std::string> qpdf_says(std::string_view pdf) {
  const auto tool = base::find_tool("qpdf");
  if (!tool) return std::nullopt;
  const auto folder = std::filesystem::temp_directory_path() / ("vinhdanh-check-" + base::random_hex(8));
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  std::ofstream(folder / "file.pdf", std::ios::binary) << pdf;
  auto said = base::run_tool(
      *tool, {"--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=none", "file.pdf"},
      folder, kLimits);
  std::filesystem::remove_all(folder, fault);
  return said;
}

std::string from_base64(const std::string& text) {
  std::string out(text.size() / 4 * 3, '\0');
  const int size =
      EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                      reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
  if (size < 0) return {};
  const auto padding = text.size() - text.find_last_not_of('=') - 1;
  out.resize(static_cast<std::size_t>(size) - padding);
  return out;
}

std::string inflated(const std::string& data) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> unpacker(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  constexpr std::size_t kMost = 1ULL << 30;
  std::string out(std::max<std::size_t>(data.size() * 4, 1024), '\0');
  while (out.size() < kMost) {
    std::size_t size = 0;
    const auto result =
        libdeflate_zlib_decompress(unpacker.get(), data.data(), data.size(), out.data(), out.size(), &size);
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) {
      out.resize(result == LIBDEFLATE_SUCCESS ? size : 0);
      return out;
    }
    out.resize(out.size() * 4);
  }
  return {};
}

void add_pages(const PdfTree& tree, const Json& node, std::vector<std::string>& out) {
  const auto& dictionary = tree.at(node);
  if (is_name(tree.get(dictionary, "/Type"), "/Page") && node.is_string()) out.push_back(node);
  const auto& kids = tree.get(dictionary, "/Kids");
  if (kids.is_array())
    for (const auto& kid : kids) add_pages(tree, kid, out);
}

std::string from_hex(std::string_view hex) {
  const auto value = [](char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; };
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    out += static_cast<char>((value(hex[i]) << 4 | value(hex[i + 1])) & 255);
  return out;
}

}  // namespace

std::optional<PdfTree> PdfTree::read(std::string_view bytes) {
  const auto said = qpdf_says(bytes);
  const auto all = said ? Json::parse(*said, nullptr, false) : Json();
  if (!all.is_object() || !all.contains("qpdf") || all["qpdf"].size() != 2) return std::nullopt;
  PdfTree out;
  out.bytes = bytes;
  for (const auto& [key, object] : all["qpdf"][1].items()) {
    if (key == "trailer") {
      out.trailer = object["value"];
    } else if (object.contains("stream")) {
      out.objects[key.substr(4)] = object["stream"]["dict"];
      out.streams[key.substr(4)] = from_base64(object["stream"]["data"]);
    } else {
      out.objects[key.substr(4)] = object["value"];
    }
  }
  return out;
}

const Json& PdfTree::at(const Json& value) const {
  if (!value.is_string()) return value;
  const auto found = objects.find(value.get_ref<const std::string&>());
  if (found != objects.end()) return found->second;
  return value.get_ref<const std::string&>().ends_with(" 0 R") ? kNothing : value;
}

const Json& PdfTree::get(const Json& dictionary, const char* key) const {
  const auto& resolved = at(dictionary);
  if (!resolved.is_object()) return kNothing;
  const auto found = resolved.find(key);
  return found == resolved.end() ? kNothing : at(*found);
}

std::string PdfTree::data(const std::string& reference) const {
  const auto found = streams.find(reference);
  if (found == streams.end()) return {};
  const auto& dictionary = objects.at(reference);
  const bool flate = is_name(get(dictionary, "/Filter"), "/FlateDecode");
  return flate && get(dictionary, "/DecodeParms").is_null() ? inflated(found->second) : found->second;
}

std::vector<std::string> PdfTree::pages() const {
  std::vector<std::string> out;
  const auto& root = catalog();
  if (root.is_object() && root.contains("/Pages")) add_pages(*this, root["/Pages"], out);
  return out;
}

bool is_name(const Json& value, std::string_view name) {
  return value.is_string() && value.get_ref<const std::string&>() == name;
}

std::string pdf_bytes(const Json& text) {
  if (!text.is_string()) return {};
  const auto& written = text.get_ref<const std::string&>();
  if (written.starts_with("b:")) return from_hex(std::string_view(written).substr(2));
  return written.starts_with("u:") ? written.substr(2) : "";
}

double number_or(const Json& value, double otherwise) {
  return value.is_number() ? value.get<double>() : otherwise;
}

}  // namespace vinhdanh::paper
