#include "base/files.h"

#include <fstream>
#include <iterator>

namespace vinhdanh::base {
namespace {

tl::unexpected<Problems> refuse_file(const std::filesystem::path& path, Message text) {
  Place place;
  place.file = path.string();
  return refuse({Severity::kError, std::move(place), std::move(text), {}});
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t most) {
  std::error_code error;
  const auto kind = std::filesystem::status(path, error);
  if (!std::filesystem::exists(kind)) return refuse_file(path, msg("There is no such file. Check the name."));
  if (std::filesystem::is_directory(kind))
    return refuse_file(path, msg("This is a folder; name a file in it."));
  if (std::filesystem::is_regular_file(kind) && std::filesystem::file_size(path, error) > most) {
    return refuse_file(path, msg("The file is larger than {0} MB. Split it.", most / 1024 / 1024));
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.good() && !in.eof())
    return refuse_file(path, msg("The file can't be read. Check its permissions."));
  return text;
}

Result<void> write_file(const std::filesystem::path& path, std::string_view bytes) {
  const auto partial = path.string() + ".part";
  {
    std::ofstream out(partial, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) {
      std::error_code ignored;
      std::filesystem::remove(partial, ignored);
      return refuse_file(
          path, msg("The file can't be written. Check the folder, its permissions and the free space."));
    }
  }
  std::error_code error;
  std::filesystem::rename(partial, path, error);
  if (error)
    return refuse_file(
        path, msg("The file can't be written. Check the folder, its permissions and the free space."));
  return {};
}

}  // namespace vinhdanh::base
