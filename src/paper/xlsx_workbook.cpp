#include "paper/xlsx_workbook.h"

#include <algorithm>

#include "paper/zip_relations.h"
#include "paper/zip_xml.h"

namespace vinhdanh::paper {

using base::msg;
using base::refuse;
using base::Result;

namespace {

struct Entry {
  Sheet sheet;
  std::string relation;
};

struct WorkbookHandler : XmlHandler {
  std::vector<Entry> entries;
  bool epoch_1904 = false;

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") {
      const auto value = attributes.get("date1904");
      epoch_1904 = value == "1" || value == "true";
    } else if (name == "sheet") {
      const auto state = attributes.get("state");
      const bool hidden = state == "hidden" || state == "veryHidden";
      entries.push_back({{std::string(attributes.get("name")), hidden}, std::string(attributes.get("id"))});
    }
  }
  void end(std::string_view) override {}
};

const Relation* of_type(const std::vector<Relation>& relations, std::string_view type) {
  const auto found =
      std::ranges::find_if(relations, [&](const Relation& r) { return r.type == type && !r.external; });
  return found == relations.end() ? nullptr : &*found;
}

Result<std::string> workbook_part(const ZipReader& package) {
  const auto top = relations(package, "");
  if (!top) return refuse(top.error());
  const auto* document = of_type(*top, "officeDocument");
  return document ? document->target : std::string("xl/workbook.xml");
}

void warn(const ZipReader& package, const std::vector<Relation>& all, WorkbookMap& map) {
  const auto warning = [&](base::Message text) {
    map.warnings.push_back(about_file(package.name(), std::move(text), base::Severity::kWarning));
  };
  if (of_type(all, "vbaProject"))
    warning(msg("The workbook holds macros. They are not run; only the cells are read."));
  if (of_type(all, "externalLink"))
    warning(
        msg("The workbook refers to other files. They are not opened; the values that were saved last "
            "are read. Check that they are up to date."));
}

void place_sheets(std::vector<Entry>& entries, const std::vector<Relation>& all, const ZipReader& package,
                  WorkbookMap& map) {
  for (auto& entry : entries) {
    const auto found = std::ranges::find(all, entry.relation, &Relation::id);
    const bool there = found != all.end() && found->type == "worksheet" && package.has(found->target);
    if (!there) continue;  // a sheet that is only a chart, or one that was lost
    map.sheets.push_back(std::move(entry.sheet));
    map.sheet_parts.push_back(found->target);
  }
}

std::string part_of_type(const std::vector<Relation>& all, std::string_view type, const ZipReader& package) {
  const auto* relation = of_type(all, type);
  return relation && package.has(relation->target) ? relation->target : std::string();
}

}  // namespace

Result<WorkbookMap> read_workbook(const ZipReader& package, const ReadLimits& limits) {
  const auto part = workbook_part(package);
  if (!part) return refuse(part.error());
  const auto all = relations(package, *part);
  if (!all) return refuse(all.error());
  WorkbookHandler handler;
  if (auto parsed = parse_part(package, *part, handler, limits.depth); !parsed)
    return refuse(std::move(parsed.error()));
  WorkbookMap map;
  map.epoch_1904 = handler.epoch_1904;
  map.strings_part = part_of_type(*all, "sharedStrings", package);
  map.styles_part = part_of_type(*all, "styles", package);
  place_sheets(handler.entries, *all, package, map);
  warn(package, *all, map);
  if (map.sheets.empty())
    return refuse(about_file(package.name(),
                             msg("The workbook has no sheet with cells. Check that it is the right file.")));
  return map;
}

}  // namespace vinhdanh::paper
