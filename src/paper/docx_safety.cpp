#include "paper/docx_safety.h"

namespace vinhdanh::paper {

using base::refuse;
using base::Result;

namespace {

constexpr ZipLimits kLimits{40ULL << 20, 48ULL << 20, 200ULL << 20, 8ULL << 20, 100, 2'000};
constexpr int kMostDepth = 200;

struct Depth : pugi::xml_tree_walker {
  bool for_each(pugi::xml_node&) override { return depth() < kMostDepth; }
};

}  // namespace

Result<ZipReader> open_document(std::string bytes, const std::string& name) {
  auto package = ZipReader::from_memory(std::move(bytes), name, kLimits);
  if (!package) return package;
  if (package->has("word/document.xml") && package->has("[Content_Types].xml")) return package;
  return refuse(
      about_file(name, base::msg("This file is no Word document. Choose a file that ends in .docx.")));
}

Result<void> read_part(const ZipReader& package, const std::string& part, pugi::xml_document& xml) {
  const auto bytes = package.bytes(part);
  if (!bytes) return refuse(bytes.error());
  return read_xml(*bytes, package.name(), xml);
}

Result<void> read_xml(const std::string& bytes, const std::string& name, pugi::xml_document& xml) {
  if (bytes.find("<!DOCTYPE") != std::string::npos) return refuse(forbidden_content(name));
  const auto flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration;
  if (!xml.load_buffer(bytes.data(), bytes.size(), flags)) return refuse(damaged(name));
  Depth depth;
  if (!xml.traverse(depth)) return refuse(forbidden_content(name));
  return {};
}

}  // namespace vinhdanh::paper
