#include "paper/xlsx_rows.h"

#include <cmath>
#include <fmt/format.h>
#include <fstream>

#include "paper/csv_reader.h"
#include "paper/xlsx_format.h"
#include "paper/xlsx_reader.h"

namespace vinhdanh::paper {

namespace {

std::string shown_number(double number, std::size_t zero_digits) {
  if (number != std::floor(number) || std::abs(number) >= 1e15) return fmt::format("{:.15g}", number);
  auto digits = fmt::format("{:.0f}", std::abs(number));
  if (digits.size() < zero_digits) digits.insert(0, zero_digits - digits.size(), '0');
  return (number < 0 ? "-" : "") + digits;
}

std::string shown_time(int seconds) {
  return fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
}

std::string shown_date(const Cell& cell) {
  const auto date = base::show(cell.date);
  return cell.seconds ? date + " " + shown_time(cell.seconds) : date;
}

base::Result<std::string> read_whole(const std::filesystem::path& path, const std::string& name,
                                     const ReadLimits& limits) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!error && size > limits.file_bytes) return base::refuse(too_large(name));
  std::ifstream file(path, std::ios::binary);
  std::string bytes(error ? 0 : size, '\0');
  if (error || !file.read(bytes.data(), static_cast<std::streamsize>(size)))
    return base::refuse(about_file(name, base::msg("The file could not be read. Upload it again.")));
  return bytes;
}

bool is_package(const std::filesystem::path& path) {
  char start[4] = {};
  std::ifstream(path, std::ios::binary).read(start, sizeof start);
  return looks_like_package({start, sizeof start});
}

}  // namespace

base::Result<std::unique_ptr<RowSource>> open_rows(const std::filesystem::path& path, std::string name,
                                                   const ReadLimits& limits) {
  if (is_package(path)) return open_xlsx(path, std::move(name), limits);
  auto bytes = read_whole(path, name, limits);
  if (!bytes) return base::refuse(std::move(bytes.error()));
  return open_rows_from_memory(std::move(*bytes), std::move(name), limits);
}

base::Result<std::unique_ptr<RowSource>> open_rows_from_memory(std::string bytes, std::string name,
                                                               const ReadLimits& limits) {
  if (looks_like_package(bytes)) return open_xlsx_from_memory(std::move(bytes), std::move(name), limits);
  return open_csv_from_memory(std::move(bytes), std::move(name), limits);
}

std::string shown(const Cell& cell) {
  switch (cell.kind) {
    case CellKind::kNumber:
      return shown_number(cell.number, cell.zero_digits);
    case CellKind::kDate:
      return shown_date(cell);
    case CellKind::kTime:
      return shown_time(cell.seconds);
    case CellKind::kBoolean:
      return cell.number != 0 ? "TRUE" : "FALSE";
    default:
      return std::string(cell.text);
  }
}

std::string cell_name(std::uint32_t column, std::uint32_t row) {
  return column_name(column) + std::to_string(row);
}

std::string column_name(std::uint32_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  return name;
}

}  // namespace vinhdanh::paper
