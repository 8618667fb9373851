#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "paper/pdf_metadata.h"

// An sRGB display profile of version 4.2 (ISO 15076-1): matrix and the parametric curve of IEC 61966-2-1.
namespace vinhdanh::paper {
namespace {

void append_u32(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 255u);
}
void append_u16(std::string& out, std::uint32_t value) {
  out += static_cast<char>((value >> 8) & 255u);
  out += static_cast<char>(value & 255u);
}
// s15Fixed16Number
void append_fixed(std::string& out, double value) {
  append_u32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

template <std::size_t N>
std::string numbers(std::string_view type, const std::array<double, N>& values) {
  std::string out(type);
  append_u32(out, 0);
  for (const double value : values) append_fixed(out, value);
  return out;
}

std::string text(std::string_view ascii) {
  std::string out = "mluc";
  for (const std::uint32_t value : {0u, 1u, 12u}) append_u32(out, value);
  out += "enUS";
  append_u32(out, static_cast<std::uint32_t>(ascii.size() * 2));
  append_u32(out, 28);
  for (const char c : ascii) append_u16(out, static_cast<unsigned char>(c));
  return out;
}

std::string curve() {
  std::string out = "para";
  append_u32(out, 0);
  append_u16(out, 3);
  append_u16(out, 0);
  for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) append_fixed(out, value);
  return out;
}

std::string header(std::size_t size) {
  std::string out;
  append_u32(out, static_cast<std::uint32_t>(size));
  append_u32(out, 0);
  append_u32(out, 0x04200000);
  out += "mntrRGB XYZ ";
  for (const std::uint32_t value : {2025u, 1u, 1u, 0u, 0u, 0u}) append_u16(out, value);
  out += "acsp";
  out.append(28, '\0');
  for (const double value : {0.9642, 1.0, 0.8249}) append_fixed(out, value);
  out.resize(128, '\0');
  return out;
}

// The primaries of sRGB and its white, adapted to D50 by Bradford.
std::vector<std::pair<std::string_view, std::string>> tags() {
  return {{"desc", text("sRGB")},
          {"cprt", text("No copyright, use freely")},
          {"wtpt", numbers<3>("XYZ ", {0.9642, 1.0, 0.8249})},
          {"chad", numbers<9>("sf32", {1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925,
                                       0.01508, 0.75168})},
          {"rXYZ", numbers<3>("XYZ ", {0.43607, 0.22249, 0.01392})},
          {"gXYZ", numbers<3>("XYZ ", {0.38515, 0.71687, 0.09708})},
          {"bXYZ", numbers<3>("XYZ ", {0.14307, 0.06061, 0.7141})},
          {"rTRC", curve()},
          {"gTRC", curve()},
          {"bTRC", curve()}};
}

std::string made() {
  const auto all = tags();
  std::string table, data;
  append_u32(table, static_cast<std::uint32_t>(all.size()));
  const auto start = 128 + 4 + 12 * all.size();
  for (const auto& [name, bytes] : all) {
    table += name;
    append_u32(table, static_cast<std::uint32_t>(start + data.size()));
    append_u32(table, static_cast<std::uint32_t>(bytes.size()));
    data += bytes;
    while (data.size() % 4 != 0) data += '\0';
  }
  return header(start + data.size()) + table + data;
}

}  // namespace

const std::string& srgb_profile() {
  static const std::string profile = made();
  return profile;
}

}  // namespace vinhdanh::paper
