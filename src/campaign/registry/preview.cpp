#include "campaign/registry/preview.h"

#include <algorithm>
#include <fstream>

#include "base/secret.h"
#include "base/tool.h"

namespace vinhdanh::campaign::registry {
namespace {

constexpr base::ToolLimits kLimits{std::chrono::seconds(10), 1ULL << 30, 8ULL << 20};

std::string content(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool write(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return static_cast<bool>(out);
}

bool is_hash(const std::string& text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

Previews::Previews(std::filesystem::path folder)
    : folder_(std::move(folder)), tool_(base::find_tool("pdftoppm")) {}

// What could not be drawn once is kept as an empty file and not tried again.
std::optional<std::string> Previews::first_page(const EvidenceFiles& files, const std::string& hash) {
  if (!is_hash(hash)) return {};
  const auto kept = folder_ / (hash + ".png");
  std::error_code fault;
  if (!std::filesystem::exists(kept, fault)) {
    const std::unique_lock only(drawing_, std::try_to_lock);
    if (!only || !tool_) return {};
    std::filesystem::create_directories(folder_, fault);
    const auto beside = folder_ / (hash + "." + base::random_hex(8));
    if (write(beside, draw(files, hash).value_or(""))) std::filesystem::rename(beside, kept, fault);
    std::filesystem::remove(beside, fault);
  }
  auto picture = content(kept);
  return picture.empty() ? std::nullopt : std::optional(std::move(picture));
}

std::optional<std::string> Previews::draw(const EvidenceFiles& files, const std::string& hash) const {
  const auto bytes = files.read(hash);
  if (!bytes) return {};
  const auto room = folder_ / ("room-" + base::random_hex(8));
  std::error_code fault;
  std::filesystem::create_directories(room, fault);
  std::optional<std::string> picture;
  if (write(room / "page.pdf", *bytes))
    picture = base::run_tool(
        *tool_,
        {"-png", "-f", "1", "-l", "1", "-scale-to-x", "700", "-scale-to-y", "-1", "-singlefile", "page.pdf"},
        room, kLimits);
  std::filesystem::remove_all(room, fault);
  return picture && picture->starts_with("\x89PNG") ? picture : std::nullopt;
}

}  // namespace vinhdanh::campaign::registry
