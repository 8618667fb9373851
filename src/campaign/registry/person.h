#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"

namespace vinhdanh::campaign::registry {

enum class Gender : std::uint8_t { kMale, kFemale };
inline constexpr std::array<std::string_view, 2> kGenderCodes{"male", "female"};
base::Message label(Gender gender);

// Decides who is invited as what.
enum class PostKind : std::uint8_t { kHead, kDeputy, kStaff, kParty, kUnion };
inline constexpr std::array<std::string_view, 5> kPostKindCodes{"head", "deputy", "staff", "party", "union"};
base::Message label(PostKind kind);

struct Position {
  std::string unit;   // code
  std::string title;  // "Phó Chánh Văn phòng"
  PostKind kind = PostKind::kStaff;
  std::optional<base::Date> from;
  std::optional<base::Date> to;  // last day
  bool operator==(const Position&) const = default;
};
bool held_on(const Position& position, const base::Date& day);

struct Person {
  std::string code;  // staff number
  std::string full_name;
  std::string printed_name;  // empty: as full_name
  std::string honorific;     // "Ông", "Bà", "Đ/c"; may be empty
  std::optional<base::Date> birth_date;
  std::optional<Gender> gender;
  std::optional<base::Date> joined;  // first day of service
  std::optional<base::Date> left;    // last day of service
  // The main position first. Several may be held at once.
  std::vector<Position> positions;
  bool operator==(const Person&) const = default;
};

// The line that goes on paper: "Bà Trần Thị Ba" or just the name.
std::string printed(const Person& person);
// The first position that is still held, or nothing.
const Position* main_position(const Person& person);

}  // namespace vinhdanh::campaign::registry
