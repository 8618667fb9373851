#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vinhdanh::paper {

// Bounds against packages made to hurt; see ReadLimits for their meaning.
struct ZipLimits {
  std::uint64_t file_bytes = 200ULL << 20;
  std::uint64_t part_bytes = 256ULL << 20;
  std::uint64_t total_bytes = 1ULL << 30;
  std::uint64_t ratio_free_bytes = 64ULL << 20;
  std::uint32_t ratio = 300;
  std::uint32_t parts = 10'000;
};

// A package as Word and Excel write it. Part names are compared without regard to ASCII case (OPC, ECMA-376
// Part 2, 6.2.2.3) and come out without a leading slash. Names that lead out of the package, the same name
// twice and encrypted parts are refused at opening. Not for two threads at once.
class ZipReader {
 public:
  // One part as it lies in the package, still packed, for copying.
  struct Raw {
    std::string bytes{};
    std::uint32_t crc = 0;
    std::uint64_t size = 0;  // unpacked
    bool deflated = false;
  };
  // Reads one part from its beginning. Must not outlive the package.
  class Stream {
   public:
    Stream(Stream&&) noexcept;
    ~Stream();
    // Number of bytes, 0 at the end. Refuses damage and what goes beyond the limits.
    base::Result<std::size_t> read(char* to, std::size_t room);

   private:
    friend class ZipReader;
    struct State;
    explicit Stream(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
  };

  static base::Result<ZipReader> open(const std::filesystem::path& path, std::string name,
                                      const ZipLimits& limits = {});
  static base::Result<ZipReader> from_memory(std::string bytes, std::string name,
                                             const ZipLimits& limits = {});
  ZipReader(ZipReader&&) noexcept;
  ZipReader& operator=(ZipReader&&) noexcept;
  ~ZipReader();

  const std::string& name() const;                // what the user calls the file
  const std::vector<std::string>& parts() const;  // in the order of the package
  bool has(std::string_view part) const;
  base::Result<Stream> stream(std::string_view part) const;
  base::Result<std::string> bytes(std::string_view part) const;
  base::Result<Raw> raw(std::string_view part) const;
  void start_pass();  // total_bytes counts anew

 private:
  struct State;
  explicit ZipReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// A sentence about the file as a whole.
base::Problem about_file(const std::string& file, base::Message text,
                         base::Severity severity = base::Severity::kError);
// "The file is damaged. …" with the place; what readers of parts say too.
base::Problem damaged(const std::string& file);
base::Problem forbidden_content(const std::string& file);  // document types, entities, endless nesting
base::Problem too_large(const std::string& file);

}  // namespace vinhdanh::paper
