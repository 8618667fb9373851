#include "campaign/registry/column_file.h"

#include <fstream>
#include <iterator>

#include "campaign/registry/column_proposal.h"

namespace vinhdanh::campaign::registry {

base::Result<ColumnChoices> read_columns(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return base::refuse(base::msg("{0} cannot be read. Check the name of the file.", file.string()));
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  auto read = choices_from_json(text, file.filename().string());
  if (!read) return base::refuse(std::move(read.error()));
  ColumnChoices out;
  for (auto& choice : *read) out.add(std::move(choice));
  return out;
}

base::Result<std::string> proposed_columns(const std::filesystem::path& workbook) {
  auto source = paper::open_rows(workbook, workbook.filename().string());
  if (!source) return base::refuse(std::move(source.error()));
  const ColumnChoices none;
  const auto sheets = look_at_sheets(**source, none);
  if (!sheets) return base::refuse(sheets.error());
  std::vector<SheetChoice> out;
  for (const auto& sheet : *sheets)
    if (!sheet.fits) out.push_back(propose(sheet));
  if (out.empty())
    return base::refuse(
        base::msg("All columns of this workbook are those of the template; check it as it is."));
  return to_json(out) + "\n";
}

}  // namespace vinhdanh::campaign::registry
