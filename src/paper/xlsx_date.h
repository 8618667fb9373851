#pragma once

#include <optional>
#include <string_view>

#include "paper/xlsx_rows.h"

namespace vinhdanh::paper {

// What a number format says about the number that it shows.
enum class NumberLook : unsigned char { kPlain, kDate, kTime, kElapsed };

// The look of a format that Excel knows by number (ECMA-376 Part 1, 18.8.30).
NumberLook builtin_look(std::uint32_t number_format_id);
// The look of a format code such as "dd/mm/yyyy" or "[$-42A]d mmmm".
NumberLook look_of(std::string_view format_code);
// "0000000000" → 10; 0 for all other codes.
std::uint8_t zero_digits_of(std::string_view format_code);

// Turns a kNumber cell into kDate or kTime. Serials that are no day (negative, beyond 31/12/9999, 29 February
// 1900 that never was) leave it a number. `epoch_1904`: days count from 1 January 1904 instead of 1900.
void apply_look(Cell& cell, NumberLook look, bool epoch_1904);
// "2025-08-20" or "2025-08-20T14:30:00" of a cell that holds a date as text (t="d").
bool read_iso_date(std::string_view text, Cell& cell);

}  // namespace vinhdanh::paper
