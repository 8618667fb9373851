#pragma once

#include <cstdint>
#include <deque>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::paper {

// The body of a PDF 1.7 file: numbered objects, written as they come. Small objects are packed into
// object streams (ISO 32000-1, 7.5.7), and the file ends in a cross-reference stream. Kept in memory:
// where each object lies, and the small objects of the stream that is being filled.
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
  void finish(int catalog, int info);

 private:
  // In eight bytes, because a certificate has twenty objects and a batch a hundred thousand certificates.
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
  std::string table(int width_of_place) const;
  std::string file_id() const;

  std::ostream* out_;
  std::uint64_t written_ = 0;
  std::uint64_t hash_;
  std::deque<Place> places_;  // grows without a copy
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
