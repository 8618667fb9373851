#include "paper/pdf_objects.h"

#include <fmt/format.h>
#include <iterator>
#include <unicode/unistr.h>

#include "paper/pdf_font.h"

namespace vinhdanh::paper {
namespace {

constexpr std::size_t kPacked = 200;      // objects of one object stream
constexpr std::size_t kSection = 20'000;  // places in one cross-reference stream, of some thousand pages
constexpr int kWidth = 5;                 // bytes of a place: files of a terabyte

std::uint64_t mixed(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes.substr(0, 4096)) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return (hash ^ bytes.size()) * 1099511628211u;
}

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 255u);
}

// The entries of a cross-reference stream: runs of numbers, and a place for each.
struct Section {
  std::string places;

  void add(std::size_t number, std::uint64_t kind, std::uint64_t at, std::uint64_t index) {
    if (number != end_) close_run();
    if (number != end_) begin_ = number;
    end_ = number + 1;
    append_big_endian(places, kind, 1);
    append_big_endian(places, at, kWidth);
    append_big_endian(places, kind == 0 ? 65535 : index, 2);
  }
  std::string index() {
    close_run();
    return index_;
  }

 private:
  void close_run() {
    if (begin_ < end_) fmt::format_to(std::back_inserter(index_), "{} {} ", begin_, end_ - begin_);
    begin_ = end_;
  }

  std::string index_;
  std::size_t begin_ = 0, end_ = 0;
};

// Of 32,767 bytes (ISO 19005-2, 6.1.13) two are the mark in front; no half of a character.
icu::UnicodeString beginning(std::string_view utf8) {
  constexpr int32_t kMostUnits = 16'382;
  auto units = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
  if (units.length() > kMostUnits) units.truncate(units.getChar32Start(kMostUnits));
  return units;
}

}  // namespace

PdfObjects::PdfObjects(std::ostream& out) : out_(&out), hash_(14695981039346656037u), places_(3) {
  write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

void PdfObjects::write(std::string_view bytes) {
  out_->write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  written_ += bytes.size();
}

int PdfObjects::reserve() {
  places_.emplace_back();
  return static_cast<int>(first_ + places_.size()) - 1;
}

void PdfObjects::set(int number, Place place) {
  const auto at = static_cast<std::size_t>(number);
  if (at >= first_)
    places_[at - first_] = place;
  else
    late_[number] = place;
}

int PdfObjects::add(std::string_view body) {
  const int number = reserve();
  add(number, body);
  return number;
}

void PdfObjects::add(int number, std::string_view body) {
  packed_numbers_.push_back(number);
  packed_starts_.push_back(packed_.size());
  packed_ += body;
  packed_ += '\n';
  hash_ = mixed(hash_, body);
  if (packed_numbers_.size() >= kPacked) pack();
}

void PdfObjects::pack() {
  if (packed_numbers_.empty()) return;
  const int stream_number = reserve();
  std::string head;
  for (std::size_t i = 0; i < packed_numbers_.size(); ++i) {
    fmt::format_to(std::back_inserter(head), "{} {} ", packed_numbers_[i], packed_starts_[i]);
    set(packed_numbers_[i], {static_cast<std::uint64_t>(stream_number), i, 2});
  }
  const auto entries = fmt::format("/Type/ObjStm/N {}/First {}", packed_numbers_.size(), head.size());
  deflated_stream(stream_number, entries, head + packed_);
  packed_numbers_.clear();
  packed_starts_.clear();
  packed_.clear();
  if (places_.size() > 2 * kSection) leave_section();
}

void PdfObjects::deflated_stream(int number, std::string_view entries, std::string_view data) {
  stream(number, fmt::format("{}/Filter/FlateDecode", entries), deflated(data));
}

void PdfObjects::add_plain(int number, std::string_view body) {
  set(number, {written_, 0, 1});
  write(fmt::format("{} 0 obj\n", number));
  write(body);
  write("\nendobj\n");
}

void PdfObjects::stream(int number, std::string_view entries, std::string_view data) {
  set(number, {written_, 0, 1});
  hash_ = mixed(hash_, data);
  write(fmt::format("{} 0 obj\n<<{}/Length {}>>\nstream\n", number, entries, data.size()));
  write(data);
  write("\nendstream\nendobj\n");
}

// The same content gives the same identifier (ISO 32000-1, 14.4 leaves the way open).
std::string PdfObjects::file_id() const {
  return fmt::format("{:016X}{:016X}", hash_, (hash_ ^ written_) * 1099511628211u);
}

void PdfObjects::leave_section() {
  Section section;
  for (std::size_t i = 0; i < kSection; ++i, ++first_, places_.pop_front()) {
    const auto& place = places_.front();
    if (place.kind() == 0 && first_ > 0)
      late_.emplace(static_cast<int>(first_), Place());
    else
      section.add(first_, place.kind(), place.at(), place.index());
  }
  write_section(reserve(), section.index(), section.places, {});
}

void PdfObjects::write_section(int number, const std::string& index, const std::string& places,
                               const std::string& more) {
  const auto start = written_;
  const auto before = previous_ > 0 ? fmt::format("/Prev {}", previous_) : std::string();
  deflated_stream(
      number,
      fmt::format("/Type/XRef/Size {}/Index[{}]/W[1 {} 2]/Root {}/Info {}{}{}", first_ + places_.size(),
                  index, kWidth, pdf_reference(catalog()), pdf_reference(info()), before, more),
      places);
  previous_ = start;
}

void PdfObjects::finish() {
  pack();
  const int number = reserve();
  set(number, {written_, 0, 1});
  Section section;
  for (const auto& [late, place] : late_)
    section.add(static_cast<std::size_t>(late), place.kind(), place.at(), place.index());
  for (std::size_t i = 0; i < places_.size(); ++i)
    section.add(first_ + i, places_[i].kind(), places_[i].at(), places_[i].index());
  write_section(number, section.index(), section.places, fmt::format("/ID[<{}><{}>]", file_id(), file_id()));
  write(fmt::format("startxref\n{}\n%%EOF\n", previous_));
  out_->flush();
}

std::string pdf_text_beginning(std::string_view utf8) {
  std::string out;
  beginning(utf8).toUTF8String(out);
  return out;
}

std::string pdf_text(std::string_view utf8) {
  const auto units = beginning(utf8);
  std::string out = "<FEFF";
  for (int32_t i = 0; i < units.length(); ++i)
    fmt::format_to(std::back_inserter(out), "{:04X}", static_cast<unsigned>(units[i]));
  return out + ">";
}

std::string pdf_reference(int number) {
  return std::to_string(number) + " 0 R";
}

}  // namespace vinhdanh::paper
