#include "paper/zip_writer.h"

#include <libdeflate.h>
#include <limits>
#include <memory>
#include <stdexcept>
#include <utility>

namespace vinhdanh::paper {

namespace {

// APPNOTE.TXT of PKWARE, 4.3.7 and 4.3.12.
constexpr std::uint32_t kLocal = 0x04034b50, kCentral = 0x02014b50, kEnd = 0x06054b50;
constexpr std::uint16_t kVersion = 20, kUtf8Names = 0x0800, kFirstDay = 0x0021;
constexpr int kLevel = 6;

struct FreeCompressor {
  void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
};

void put16(std::string& to, std::uint32_t value) {
  to += static_cast<char>(value & 0xFF);
  to += static_cast<char>(value >> 8 & 0xFF);
}

void put32(std::string& to, std::uint64_t value) {
  if (value > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("package over 4 GiB");
  put16(to, static_cast<std::uint32_t>(value & 0xFFFF));
  put16(to, static_cast<std::uint32_t>(value >> 16));
}

bool is_ascii(std::string_view name) {
  for (const char c : name)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

// The fields that the local header and the directory share.
std::string common_fields(std::string_view part, const ZipReader::Raw& raw) {
  std::string fields;
  put16(fields, kVersion);
  put16(fields, is_ascii(part) ? 0 : kUtf8Names);
  put16(fields, raw.deflated ? 8 : 0);
  put16(fields, 0);
  put16(fields, kFirstDay);
  put32(fields, raw.crc);
  put32(fields, raw.bytes.size());
  put32(fields, raw.size);
  put16(fields, static_cast<std::uint32_t>(part.size()));
  put16(fields, 0);
  return fields;
}

std::string deflate(std::string_view bytes) {
  static thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(kLevel));
  if (!compressor) throw std::bad_alloc();
  std::string packed(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()), '\0');
  packed.resize(libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), packed.data(),
                                            packed.size()));
  return packed;
}

}  // namespace

void ZipWriter::add(std::string_view part, std::string_view bytes) {
  append(part, {deflate(bytes), libdeflate_crc32(0, bytes.data(), bytes.size()), bytes.size(), true});
}

void ZipWriter::add_stored(std::string_view part, std::string_view bytes) {
  append(part, {std::string(bytes), libdeflate_crc32(0, bytes.data(), bytes.size()), bytes.size(), false});
}

void ZipWriter::add_raw(std::string_view part, const ZipReader::Raw& raw) {
  append(part, raw);
}

void ZipWriter::append(std::string_view part, const ZipReader::Raw& raw) {
  const auto fields = common_fields(part, raw);
  put32(directory_, kCentral);
  put16(directory_, kVersion);
  directory_ += fields;
  put16(directory_, 0);  // comment
  put32(directory_, 0);  // disk, internal attributes
  put32(directory_, 0);  // external attributes
  put32(directory_, bytes_.size());
  directory_ += part;
  put32(bytes_, kLocal);
  bytes_ += fields;
  bytes_ += part;
  bytes_ += raw.bytes;
  ++count_;
}

std::string ZipWriter::finish() {
  if (count_ > 0xFFFF) throw std::length_error("package with over 65,535 parts");
  std::string end;
  put32(end, kEnd);
  put32(end, 0);  // disks
  put16(end, static_cast<std::uint32_t>(count_));
  put16(end, static_cast<std::uint32_t>(count_));
  put32(end, directory_.size());
  put32(end, bytes_.size());
  put16(end, 0);
  bytes_ += std::exchange(directory_, {});
  bytes_ += end;
  count_ = 0;
  return std::exchange(bytes_, {});
}

}  // namespace vinhdanh::paper
