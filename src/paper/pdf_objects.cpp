#include "paper/pdf_objects.h"

#include <fmt/format.h>
#include <iterator>
#include <unicode/unistr.h>

#include "paper/pdf_font.h"

namespace vinhdanh::paper {
namespace {

constexpr std::size_t kPacked = 200;  // objects of one object stream

std::uint64_t mixed(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes.substr(0, 4096)) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return (hash ^ bytes.size()) * 1099511628211u;
}

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 255u);
}

// Of 32,767 bytes (ISO 19005-2, 6.1.13) two are the mark in front; no half of a character.
icu::UnicodeString beginning(std::string_view utf8) {
  constexpr int32_t kMostUnits = 16'382;
  auto units = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
  if (units.length() > kMostUnits) units.truncate(units.getChar32Start(kMostUnits));
  return units;
}

}  // namespace

PdfObjects::PdfObjects(std::ostream& out) : out_(&out), hash_(14695981039346656037u), places_(1) {
  write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

void PdfObjects::write(std::string_view bytes) {
  out_->write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  written_ += bytes.size();
}

int PdfObjects::reserve() {
  places_.emplace_back();
  return static_cast<int>(places_.size()) - 1;
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
    places_[static_cast<std::size_t>(packed_numbers_[i])] = {static_cast<std::uint64_t>(stream_number), i, 2};
  }
  const auto entries = fmt::format("/Type/ObjStm/N {}/First {}", packed_numbers_.size(), head.size());
  deflated_stream(stream_number, entries, head + packed_);
  packed_numbers_.clear();
  packed_starts_.clear();
  packed_.clear();
}

void PdfObjects::deflated_stream(int number, std::string_view entries, std::string_view data) {
  stream(number, fmt::format("{}/Filter/FlateDecode", entries), deflated(data));
}

void PdfObjects::add_plain(int number, std::string_view body) {
  places_[static_cast<std::size_t>(number)] = {written_, 0, 1};
  write(fmt::format("{} 0 obj\n", number));
  write(body);
  write("\nendobj\n");
}

void PdfObjects::stream(int number, std::string_view entries, std::string_view data) {
  places_[static_cast<std::size_t>(number)] = {written_, 0, 1};
  hash_ = mixed(hash_, data);
  write(fmt::format("{} 0 obj\n<<{}/Length {}>>\nstream\n", number, entries, data.size()));
  write(data);
  write("\nendstream\nendobj\n");
}

std::string PdfObjects::table(int width_of_place) const {
  std::string out;
  out.reserve(places_.size() * static_cast<std::size_t>(3 + width_of_place));
  for (const auto& place : places_) {
    append_big_endian(out, place.kind(), 1);
    append_big_endian(out, place.at(), width_of_place);
    append_big_endian(out, place.kind() == 0 ? 65535 : place.index(), 2);
  }
  return out;
}

// The same content gives the same identifier (ISO 32000-1, 14.4 leaves the way open).
std::string PdfObjects::file_id() const {
  return fmt::format("{:016X}{:016X}", hash_, (hash_ ^ written_) * 1099511628211u);
}

void PdfObjects::finish(int catalog, int info) {
  pack();
  const int number = reserve();
  const auto start = written_;
  places_[static_cast<std::size_t>(number)] = {start, 0, 1};
  const int width = start >> 32u == 0 ? 4 : 8;
  const auto entries =
      fmt::format("/Type/XRef/Size {}/W[1 {} 2]/Root {}/Info {}/ID[<{}><{}>]", places_.size(), width,
                  pdf_reference(catalog), pdf_reference(info), file_id(), file_id());
  deflated_stream(number, entries, table(width));
  write(fmt::format("startxref\n{}\n%%EOF\n", start));
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
