#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "paper/pdf_check.h"

// The single checks behind pdf_faults. Each appends what it finds; clauses are of ISO 19005-2 where no other
// standard is named.
namespace vinhdanh::paper {

using PdfFaults = std::vector<std::string>;

// The objects of a file as qpdf writes them in JSON: names "/Name", texts "u:…" or "b:<hex>", references "5 0
// R".
class PdfTree {
 public:
  using Json = nlohmann::json;
  // Nothing when qpdf refuses the file or has to mend it.
  static std::optional<PdfTree> read(std::string_view bytes);

  std::string bytes{};  // the file
  Json trailer{};
  std::map<std::string, Json> objects{};         // by reference; of a stream its dictionary
  std::map<std::string, std::string> streams{};  // their data as they stand in the file

  // What a reference stands for, or the value itself; null for what is not there.
  const Json& at(const Json& value) const;
  const Json& get(const Json& dictionary, const char* key) const;
  const Json& catalog() const { return get(trailer, "/Root"); }
  // Unpacked when it is packed by Flate alone.
  std::string data(const std::string& reference) const;
  std::vector<std::string> pages() const;  // references, in order
};

// An operator with what stands before it. An inline image is "EI" with its dictionary.
struct PdfStep {
  std::string name;
  std::vector<PdfTree::Json> operands{};
};
// Of a content stream; names and texts as in PdfTree. `faults`: what is no content stream (6.1.6, 6.1.13).
std::vector<PdfStep> pdf_steps(std::string_view content, PdfFaults& faults);

// What the pages show.
struct PdfShown {
  struct Mark {
    int id;
    std::string tag;
  };
  std::map<std::string, std::set<unsigned>> codes{};  // by the reference of the font
  std::map<std::string, std::vector<Mark>> marks{};   // by the reference of the page
};

bool is_name(const PdfTree::Json& value, std::string_view name);
// Bytes of a text, whichever way qpdf writes it.
std::string pdf_bytes(const PdfTree::Json& text);
double number_or(const PdfTree::Json& value, double otherwise);

void check_file(const PdfTree& tree, PdfFaults& faults);  // bytes and trailer: 6.1.2 to 6.1.9
void check_objects(const PdfTree& tree,
                   PdfFaults& faults);  // what no object may have: 6.1.7 to 6.1.13, 6.4 to 6.11
void check_catalog(const PdfTree& tree, PdfFaults& faults);    // output intent 6.2.3, what the tags need 6.7
void check_metadata(const PdfTree& tree, PdfFaults& faults);   // 6.6
void check_images(const PdfTree& tree, PdfFaults& faults);     // 6.2.8
PdfShown check_pages(const PdfTree& tree, PdfFaults& faults);  // 6.2.2, 6.2.4, 6.2.9, 6.2.10
void check_annotations(const PdfTree& tree, const std::string& page, PdfFaults& faults);  // 6.3, 6.4
void check_fonts(const PdfTree& tree, const PdfShown& shown, PdfFaults& faults);          // 6.2.11
void check_tags(const PdfTree& tree, const PdfShown& shown, PdfFaults& faults);           // 6.7, ISO 14289-1
void check_table(const PdfTree& tree, const std::string& table, PdfFaults& faults);       // ISO 14289-1, 7.5
// What is wrong with a colour space, or nothing: the intent covers grey and RGB (6.2.4).
std::string fault_of_colours(const PdfTree& tree, const PdfTree::Json& space);

PdfFaults pdf_faults(const PdfTree& tree);

}  // namespace vinhdanh::paper
