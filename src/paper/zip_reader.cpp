#include "paper/zip_reader.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <zip.h>

namespace vinhdanh::paper {

using base::msg;
using base::Problem;
using base::refuse;
using base::Result;

namespace {

struct CloseZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;

struct CloseEntry {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

Problem hostile_name(const std::string& file, std::string_view part) {
  auto found =
      about_file(file, msg("The file holds a part with a forbidden name, as files made to do harm do. "
                           "Ask the sender for a new file."));
  found.seen = part.substr(0, 100);
  return found;
}

// Some exporters write backslashes or a leading slash.
std::string normal_name(std::string_view raw) {
  std::string name(raw);
  std::replace(name.begin(), name.end(), '\\', '/');
  if (name.starts_with('/')) name.erase(0, 1);
  return name;
}

bool leads_out(std::string_view name) {
  const bool drive = name.size() > 1 && name[1] == ':';
  return drive || name.starts_with('/') || name == ".." || name.starts_with("../") ||
         name.find("/../") != std::string_view::npos || name.ends_with("/..");
}

std::string key(std::string_view part) {
  std::string folded = normal_name(part);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folded;
}

}  // namespace

struct ZipReader::State {
  std::string name;
  ZipLimits limits;
  std::string memory;  // outlives `zip`, which points into it
  Zip zip;
  std::vector<std::string> parts;
  std::unordered_map<std::string, zip_uint64_t> index;
  std::uint64_t total = 0;

  Result<void> list();
  Result<void> list_one(zip_uint64_t at);
  Result<void> check_sizes(const zip_stat_t& stat);
  Result<zip_stat_t> find(std::string_view part) const;
};

struct ZipReader::Stream::State {
  ZipReader::State* package;
  Entry entry;
  std::uint64_t packed = 0;
  std::uint64_t done = 0;
};

Problem about_file(const std::string& file, base::Message text, base::Severity severity) {
  Problem problem;
  problem.severity = severity;
  problem.place.file = file;
  problem.text = std::move(text);
  return problem;
}

Problem damaged(const std::string& file) {
  return about_file(file, msg("The file is damaged. Open it in the program that made it, save it again and "
                              "use the new file."));
}

Problem forbidden_content(const std::string& file) {
  return about_file(file,
                    msg("The file holds instructions that have no place in such a document, as files made "
                        "to do harm do. Ask the sender for a new file."));
}

Problem too_large(const std::string& file) {
  return about_file(file,
                    msg("The file is larger inside than can be accepted. Delete what is not needed (empty "
                        "rows, pictures) and save it again, or split it into several files."));
}

Result<ZipReader> ZipReader::open(const std::filesystem::path& path, std::string name,
                                  const ZipLimits& limits) {
  auto state = std::make_unique<State>(State{std::move(name), limits, {}, {}, {}, {}, 0});
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return refuse(about_file(state->name, msg("The file could not be read. Upload it again.")));
  if (size == 0) return refuse(damaged(state->name));
  if (size > limits.file_bytes) return refuse(too_large(state->name));
  state->zip.reset(zip_open(path.c_str(), ZIP_RDONLY, nullptr));
  if (!state->zip) return refuse(damaged(state->name));
  if (auto listed = state->list(); !listed) return refuse(std::move(listed.error()));
  return ZipReader(std::move(state));
}

Result<ZipReader> ZipReader::from_memory(std::string bytes, std::string name, const ZipLimits& limits) {
  auto state = std::make_unique<State>(State{std::move(name), limits, std::move(bytes), {}, {}, {}, 0});
  if (state->memory.empty()) return refuse(damaged(state->name));
  if (state->memory.size() > limits.file_bytes) return refuse(too_large(state->name));
  zip_error_t error;
  zip_error_init(&error);
  auto* source = zip_source_buffer_create(state->memory.data(), state->memory.size(), 0, &error);
  if (source) state->zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (source && !state->zip) zip_source_free(source);
  zip_error_fini(&error);
  if (!state->zip) return refuse(damaged(state->name));
  if (auto listed = state->list(); !listed) return refuse(std::move(listed.error()));
  return ZipReader(std::move(state));
}

Result<void> ZipReader::State::list() {
  const auto count = zip_get_num_entries(zip.get(), 0);
  if (count < 0) return refuse(damaged(name));
  if (count > limits.parts) return refuse(too_large(name));
  for (zip_uint64_t at = 0; at < static_cast<zip_uint64_t>(count); ++at)
    if (auto listed = list_one(at); !listed) return listed;
  return {};
}

Result<void> ZipReader::State::list_one(zip_uint64_t at) {
  zip_stat_t stat;
  if (zip_stat_index(zip.get(), at, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
    return refuse(damaged(name));
  const auto part = normal_name(stat.name);
  if (part.ends_with('/')) return {};
  if (leads_out(part)) return refuse(hostile_name(name, part));
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
    return refuse(about_file(name, msg("The file is protected by a password. Open it, remove the password "
                                       "and save it again.")));
  if (auto sizes = check_sizes(stat); !sizes) return sizes;
  if (!index.emplace(key(part), at).second) return refuse(hostile_name(name, part));
  parts.push_back(part);
  return {};
}

Result<void> ZipReader::State::check_sizes(const zip_stat_t& stat) {
  if (!(stat.valid & ZIP_STAT_SIZE) || !(stat.valid & ZIP_STAT_COMP_SIZE)) return refuse(damaged(name));
  const bool bomb = stat.size > limits.ratio_free_bytes && stat.size / limits.ratio > stat.comp_size;
  if (bomb || stat.size > limits.part_bytes) return refuse(too_large(name));
  return {};
}

Result<zip_stat_t> ZipReader::State::find(std::string_view part) const {
  const auto found = index.find(key(part));
  zip_stat_t stat;
  if (found == index.end() || zip_stat_index(zip.get(), found->second, 0, &stat) != 0) {
    auto missing = damaged(name);
    missing.seen = part;
    return refuse(std::move(missing));
  }
  return stat;
}

Result<ZipReader::Stream> ZipReader::stream(std::string_view part) const {
  const auto stat = state_->find(part);
  if (!stat) return refuse(stat.error());
  Entry entry(zip_fopen_index(state_->zip.get(), stat->index, 0));
  if (!entry) return refuse(damaged(state_->name));
  return Stream(
      std::make_unique<Stream::State>(Stream::State{state_.get(), std::move(entry), stat->comp_size, 0}));
}

// Sizes that the package declares may lie, so what really comes is counted too.
Result<std::size_t> ZipReader::Stream::read(char* to, std::size_t room) {
  auto& package = *state_->package;
  const auto count = zip_fread(state_->entry.get(), to, room);
  if (count < 0) return refuse(damaged(package.name));
  const auto got = static_cast<std::uint64_t>(count);
  state_->done += got;
  package.total += got;
  const auto& limits = package.limits;
  const bool bomb = state_->done > limits.ratio_free_bytes && state_->done / limits.ratio > state_->packed;
  if (bomb || state_->done > limits.part_bytes || package.total > limits.total_bytes)
    return refuse(too_large(package.name));
  return static_cast<std::size_t>(got);
}

Result<std::string> ZipReader::bytes(std::string_view part) const {
  auto opened = stream(part);
  if (!opened) return refuse(std::move(opened.error()));
  std::string all;
  char buffer[65536];
  for (;;) {
    const auto got = opened->read(buffer, sizeof buffer);
    if (!got) return refuse(got.error());
    if (*got == 0) return all;
    all.append(buffer, *got);
  }
}

Result<ZipReader::Raw> ZipReader::raw(std::string_view part) const {
  const auto stat = state_->find(part);
  if (!stat) return refuse(stat.error());
  if (stat->comp_method != ZIP_CM_STORE && stat->comp_method != ZIP_CM_DEFLATE)
    return refuse(damaged(state_->name));
  Entry entry(zip_fopen_index(state_->zip.get(), stat->index, ZIP_FL_COMPRESSED));
  if (!entry || stat->comp_size > state_->limits.file_bytes) return refuse(damaged(state_->name));
  Raw raw{std::string(stat->comp_size, '\0'), stat->crc, stat->size, stat->comp_method == ZIP_CM_DEFLATE};
  const auto got = zip_fread(entry.get(), raw.bytes.data(), raw.bytes.size());
  if (got < 0 || static_cast<std::uint64_t>(got) != raw.bytes.size()) return refuse(damaged(state_->name));
  return raw;
}

bool ZipReader::has(std::string_view part) const {
  return state_->index.contains(key(part));
}
const std::string& ZipReader::name() const {
  return state_->name;
}
const std::vector<std::string>& ZipReader::parts() const {
  return state_->parts;
}
void ZipReader::start_pass() {
  state_->total = 0;
}

ZipReader::ZipReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;
ZipReader::Stream::Stream(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipReader::Stream::Stream(Stream&&) noexcept = default;
ZipReader::Stream::~Stream() = default;

}  // namespace vinhdanh::paper
