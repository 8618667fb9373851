#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::paper {

// The body of a PDF 1.7 file: numbered objects, written as they come. Small objects are packed into
// object streams (ISO 32000-1, 7.5.7). Where they lie is written in cross-reference streams (7.5.8), each of
// which leads to the one before, so that a long file takes no more memory than a short one. Kept: where the
// last objects lie, and the small ones of the stream that is being filled.
class PdfObjects {
 public:
  // `out` outlives this.
  explicit PdfObjects(std::ostream& out);

  int reserve();  // a number for an object that is written later
  void add(int number, std::string_view body);
  int add(std::string_view body);
  // At its own place in the file, as it is, for what is filled in later at the same length.
  void add_plain(int number, std::string_view body);
  // `entries` without /Length: "/Type/XObject …". `data` goes out as it is.
  void stream(int number, std::string_view entries, std::string_view data);
  // As `stream`, compressed here.
  void deflated_stream(int number, std::string_view entries, std::string_view data);
  // Numbers that are known from the beginning, because each cross-reference stream names them.
  int catalog() const { return 1; }
  int info() const { return 2; }
  void finish();

 private:
  // In eight bytes, because a certificate has twenty objects.
  class Place {
   public:
    Place() = default;
    Place(std::uint64_t at, std::uint64_t index, std::uint64_t kind)
        : bits_((at << 16u) | (index << 2u) | kind) {}
    std::uint64_t at() const { return bits_ >> 16u; }  // offset, or the number of the object stream
    std::uint64_t index() const { return (bits_ >> 2u) & 0x3FFFu; }  // in the object stream
    // 0: none, 1: own place, 2: in an object stream (ISO 32000-1, table 18)
    std::uint64_t kind() const { return bits_ & 3u; }

   private:
    std::uint64_t bits_ = 0;
  };

  void write(std::string_view bytes);
  void pack();
  void set(int number, Place place);
  // Writes where the oldest objects lie and forgets it; those that are not written yet wait in `late_`.
  void leave_section();
  void write_section(int number, const std::string& index, const std::string& places,
                     const std::string& more);
  std::string file_id() const;

  std::ostream* out_;
  std::uint64_t written_ = 0;
  std::uint64_t hash_;
  std::deque<Place> places_;  // of the numbers from `first_` on
  std::size_t first_ = 0;
  std::map<int, Place> late_;   // of lower numbers, written after their section
  std::uint64_t previous_ = 0;  // where the last section lies; 0: there is none
  std::vector<int> packed_numbers_;
  std::vector<std::size_t> packed_starts_;
  std::string packed_;
};

// "<FEFF…>": a text string in UTF-16, for titles and alternative texts. Cut where an archive allows no more.
std::string pdf_text(std::string_view utf8);
// As much of it as pdf_text() takes.
std::string pdf_text_beginning(std::string_view utf8);
std::string pdf_reference(int number);  // "12 0 R"

}  // namespace vinhdanh::paper
