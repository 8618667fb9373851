#include <fmt/format.h>

#include "paper/pdf_check_rules.h"

// What qpdf does not hand on: the bytes between the objects.
namespace vinhdanh::paper {
namespace {

using View = std::string_view;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool has_version(View bytes) {
  return bytes.starts_with("%PDF-1.") && bytes.size() > 9 && bytes[7] >= '0' && bytes[7] <= '7' &&
         (bytes[8] == '\n' || bytes[8] == '\r');
}

// Four bytes above 127, so that programs that move the file take it for binary.
bool has_binary_comment(View bytes) {
  const auto start = bytes.find('\n') + 1;
  if (start + 5 > bytes.size() || bytes[start] != '%') return false;
  for (const char c : bytes.substr(start + 1, 4))
    if (static_cast<unsigned char>(c) < 128) return false;
  return true;
}

bool ends_with_marker(View bytes) {
  if (bytes.ends_with("\r\n"))
    bytes.remove_suffix(2);
  else if (bytes.ends_with("\n") || bytes.ends_with("\r"))
    bytes.remove_suffix(1);
  return bytes.ends_with("%%EOF");
}

// "12 0 obj" and a line feed, from a line of its own.
bool begins_object(View bytes, std::size_t at) {
  const auto line = bytes.rfind('\n', at - 1) + 1;
  const auto head = bytes.substr(line, at - line);
  return head.size() > 3 && head.ends_with(" 0 ") && is_digit(head.front()) && bytes[at + 3] == '\n';
}

class Objects {
 public:
  Objects(View bytes, PdfFaults& faults) : bytes_(bytes), faults_(faults) {}

  void run() {
    auto at = bytes_.find("obj");
    while (at != View::npos) {
      at = begins_object(bytes_, at) ? end_of(at)
                                     : fault("a line that begins an object is not “n 0 obj” alone", at);
      if (at != View::npos) at = bytes_.find("obj", at + 3);
    }
  }

 private:
  std::size_t fault(const char* what, std::size_t at) {
    faults_.push_back(fmt::format("byte {}: {}", at, what));
    return View::npos;
  }

  // At the "obj" of "endobj"; npos when the object has no sound end (6.1.7.1, 6.1.9).
  std::size_t end_of(std::size_t at) {
    auto end = bytes_.find("endobj", at);
    const auto stream = bytes_.find("\nstream", at);
    if (stream < end) {
      const auto data = stream + 8;
      if (bytes_[data - 1] != '\n') return fault("no line feed behind “stream”", stream);
      const auto length = length_before(at, stream);
      if (bytes_.substr(std::min(bytes_.size(), data + length), 18) != "\nendstream\nendobj\n")
        return fault("the /Length of a stream is wrong", stream);
      end = data + length + 11;
    }
    if (end == View::npos || bytes_[end - 1] != '\n' || bytes_[end + 6] != '\n')
      return fault("“endobj” does not stand alone on its line", at);
    return end + 3;
  }

  std::size_t length_before(std::size_t from, std::size_t stream) const {
    auto at = bytes_.rfind("/Length ", stream);
    if (at == View::npos || at < from) return bytes_.size();
    std::size_t out = 0;
    for (at += 8; is_digit(bytes_[at]); ++at) out = out * 10 + static_cast<std::size_t>(bytes_[at] - '0');
    return bytes_[at] == ' ' ? bytes_.size() : out;  // a reference: not written by us
  }

  View bytes_;
  PdfFaults& faults_;
};

}  // namespace

void check_file(const PdfTree& tree, PdfFaults& faults) {
  if (!has_version(tree.bytes)) faults.emplace_back("file: the first line is not %PDF-1.0 to %PDF-1.7");
  if (!has_binary_comment(tree.bytes))
    faults.emplace_back("file: the second line is not a comment of four bytes above 127");
  if (!ends_with_marker(tree.bytes)) faults.emplace_back("file: there are bytes behind the last %%EOF");
  Objects(tree.bytes, faults).run();
  const auto& id = tree.get(tree.trailer, "/ID");
  if (!id.is_array() || id.size() != 2) faults.emplace_back("trailer: no /ID of two texts");
  if (!tree.get(tree.trailer, "/Encrypt").is_null()) faults.emplace_back("trailer: the file is encrypted");
}

}  // namespace vinhdanh::paper
