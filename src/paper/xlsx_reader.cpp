#include "paper/xlsx_reader.h"

#include <optional>
#include <stdexcept>

#include "paper/xlsx_format.h"
#include "paper/xlsx_sheet.h"
#include "paper/xlsx_workbook.h"

namespace vinhdanh::paper {

using base::refuse;
using base::Result;

namespace {

ZipLimits zip_limits(const ReadLimits& limits) {
  return {limits.file_bytes,       limits.part_bytes, limits.total_bytes,
          limits.ratio_free_bytes, limits.ratio,      limits.parts};
}

class Xlsx : public RowSource {
 public:
  Xlsx(ZipReader package, WorkbookMap map, const ReadLimits& limits)
      : package_(std::move(package)), map_(std::move(map)), limits_(limits) {}

  const std::vector<Sheet>& sheets() const override { return map_.sheets; }
  const base::Problems& warnings() const override { return map_.warnings; }

  Result<SheetEnd> read(std::size_t sheet, const RowHandler& on_row) override {
    package_.start_pass();
    if (auto loaded = load(); !loaded) return refuse(std::move(loaded.error()));
    return read_sheet({package_, *strings_, looks_, limits_, map_.epoch_1904}, map_.sheets.at(sheet),
                      map_.sheet_parts.at(sheet), on_row);
  }

 private:
  // Once, at the first sheet: looking at the names of the sheets stays cheap.
  Result<void> load() {
    if (strings_) return {};
    if (!map_.styles_part.empty()) {
      auto looks = read_looks(package_, map_.styles_part, limits_);
      if (!looks) return refuse(std::move(looks.error()));
      looks_ = std::move(*looks);
    }
    auto strings =
        map_.strings_part.empty() ? SharedStrings() : read_strings(package_, map_.strings_part, limits_);
    if (!strings) return refuse(std::move(strings.error()));
    strings_ = std::move(*strings);
    return {};
  }

  ZipReader package_;
  WorkbookMap map_;
  ReadLimits limits_;
  std::vector<XlsxLook> looks_;
  std::optional<SharedStrings> strings_;
};

Result<std::unique_ptr<RowSource>> source(Result<ZipReader> package, const ReadLimits& limits) {
  if (!package) return refuse(std::move(package.error()));
  if (auto why = why_not_workbook(*package)) return refuse(about_file(package->name(), std::move(*why)));
  auto map = read_workbook(*package, limits);
  if (!map) return refuse(std::move(map.error()));
  return std::make_unique<Xlsx>(std::move(*package), std::move(*map), limits);
}

}  // namespace

Result<std::unique_ptr<RowSource>> open_xlsx(const std::filesystem::path& path, std::string name,
                                             const ReadLimits& limits) {
  return source(ZipReader::open(path, std::move(name), zip_limits(limits)), limits);
}

Result<std::unique_ptr<RowSource>> open_xlsx_from_memory(std::string bytes, std::string name,
                                                         const ReadLimits& limits) {
  if (!looks_like_package(bytes))
    if (auto why = why_not_readable(bytes)) return refuse(about_file(name, std::move(*why)));
  return source(ZipReader::from_memory(std::move(bytes), std::move(name), zip_limits(limits)), limits);
}

}  // namespace vinhdanh::paper
