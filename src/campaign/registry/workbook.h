#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/result.h"
#include "campaign/registry/registry.h"
#include "campaign/registry/sample.h"

namespace vinhdanh::campaign::registry {

class ColumnChoices;

// The registry as an .xlsx workbook: one sheet for each table, one row for each record,
// except evaluations, where a row holds all years of a person (or unit) at one place of
// work. Sheets and columns are found by their names, without marks and in any order, in
// Vietnamese or English; rows above the header are passed over. docs/registry.md
// describes the form.

// An empty workbook with notes and drop-down lists, with columns for the six years up to
// `last_year`.
void write_template(const std::filesystem::path& file, base::Language language = base::Language::kVietnamese,
                    int last_year = 2025);

// Everything of `registry`; read again it is the same. Throws std::runtime_error when the
// file cannot be written.
void write_workbook(const std::filesystem::path& file, const Registry& registry,
                    base::Language language = base::Language::kVietnamese);
// The first `people` of a sample of any size, which is never held in memory. `progress` is called now and
// then with the number of people written.
void write_workbook(const std::filesystem::path& file, const Sample& sample, std::size_t people,
                    const std::function<void(std::size_t)>& progress = {});

// The same as bytes, for downloads.
std::string template_bytes(base::Language language, int last_year);
std::string workbook_bytes(const Registry& registry, base::Language language);

struct ReadWorkbook {
  Registry registry;
  base::Problems warnings;
};
// Every refused cell in one pass (sheet, cell, value seen, what is expected); all or
// nothing. `known`: what is already on record, which rows may refer to. `choices`: how sheets
// are read whose columns are not those of the template.
base::Result<ReadWorkbook> read_workbook(const std::filesystem::path& file, const base::Date& today,
                                         const Registry* known = nullptr,
                                         const ColumnChoices* choices = nullptr);
// An upload: its bytes and the name that the user gave it.
base::Result<ReadWorkbook> read_workbook(std::string bytes, const std::string& name, const base::Date& today,
                                         const Registry* known = nullptr,
                                         const ColumnChoices* choices = nullptr);

}  // namespace vinhdanh::campaign::registry
