#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::paper {

// Everything in a .docx that would make Word repair or refuse it: parts and relationships that do not
// meet, content types, order of elements in the schema (ECMA-376 Part 1, Annex A) for the elements that
// we write and fill, values outside their types, ids that are not unique, tables without grid, cells
// without a closing paragraph. Each entry is "part: what is wrong", in English, for tests and the log.
std::vector<std::string> docx_faults(std::string_view bytes);

}  // namespace vinhdanh::paper
