#include "campaign/registry/sample_units.h"

#include <algorithm>

#include "campaign/registry/lineage.h"
#include "campaign/registry/sample_random.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;

struct Row {
  const char* code;
  const char* name;
  const char* short_name;
  UnitKind kind;
};

constexpr Row kToday[] = {
    {"SKHCN", "Sở Khoa học và Công nghệ", "Sở KH&CN", UnitKind::kAgency},
    {"VP", "Văn phòng Sở", "Văn phòng", UnitKind::kOffice},
    {"TTCNTT", "Trung tâm Công nghệ thông tin và Truyền thông", "Trung tâm CNTT&TT", UnitKind::kCentre},
    {"TTDMST", "Trung tâm Đổi mới sáng tạo và Ứng dụng KH&CN", "Trung tâm ĐMST", UnitKind::kCentre},
    {"KHTC", "Phòng Kế hoạch - Tài chính", "Phòng KH-TC", UnitKind::kDivision},
    {"QLKH", "Phòng Quản lý Khoa học", "Phòng QLKH", UnitKind::kDivision},
    {"QLCN", "Phòng Quản lý Công nghệ và Đổi mới sáng tạo", "Phòng QLCN&ĐMST", UnitKind::kDivision},
    {"CDS", "Phòng Chuyển đổi số", "Phòng CĐS", UnitKind::kDivision},
    {"BCVT", "Phòng Bưu chính, Viễn thông", "Phòng BCVT", UnitKind::kDivision},
    {"SHTT", "Phòng Sở hữu trí tuệ và An toàn bức xạ", "Phòng SHTT&ATBX", UnitKind::kDivision},
    {"TDC", "Chi cục Tiêu chuẩn Đo lường Chất lượng", "Chi cục TĐC", UnitKind::kBranch},
    {"TTKT", "Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng", "Trung tâm Kỹ thuật", UnitKind::kCentre},
};
constexpr Row kOrganisations[] = {
    {"DU", "Đảng ủy Sở Khoa học và Công nghệ", "Đảng ủy", UnitKind::kOrganisation},
    {"DTN", "Đoàn Thanh niên Sở Khoa học và Công nghệ", "Đoàn Thanh niên", UnitKind::kOrganisation},
    {"CCB", "Hội Cựu chiến binh Sở Khoa học và Công nghệ", "Hội Cựu chiến binh", UnitKind::kOrganisation},
};

struct Before {
  Row unit;
  const char* parent;
  const char* became;
  Change change;
  bool main;
};
constexpr Before kBefore[] = {
    {{"SKHCN-CU", "Sở Khoa học và Công nghệ (trước sắp xếp)", "Sở KH&CN cũ", UnitKind::kAgency},
     "",
     "SKHCN",
     Change::kMerge,
     true},
    {{"STTTT", "Sở Thông tin và Truyền thông", "Sở TT&TT", UnitKind::kAgency},
     "",
     "SKHCN",
     Change::kMerge,
     false},
    {{"VP-KHCN", "Văn phòng Sở Khoa học và Công nghệ (trước sắp xếp)", "VP Sở KH&CN cũ", UnitKind::kOffice},
     "SKHCN-CU",
     "VP",
     Change::kMerge,
     true},
    {{"VP-TTTT", "Văn phòng Sở Thông tin và Truyền thông", "VP Sở TT&TT", UnitKind::kOffice},
     "STTTT",
     "VP",
     Change::kMerge,
     false},
    {{"TTUD", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Trung tâm Ứng dụng", UnitKind::kCentre},
     "SKHCN-CU",
     "TTDMST",
     Change::kMerge,
     true},
    {{"TTTK", "Trung tâm Thông tin, Thống kê khoa học và công nghệ", "Trung tâm TT-TK", UnitKind::kCentre},
     "SKHCN-CU",
     "TTDMST",
     Change::kMerge,
     false},
    {{"KHTC-KHCN", "Phòng Kế hoạch - Tài chính Sở Khoa học và Công nghệ (trước sắp xếp)", "KH-TC Sở KH&CN cũ",
      UnitKind::kDivision},
     "SKHCN-CU",
     "KHTC",
     Change::kMerge,
     true},
    {{"KHTC-TTTT", "Phòng Kế hoạch - Tài chính Sở Thông tin và Truyền thông", "KH-TC Sở TT&TT",
      UnitKind::kDivision},
     "STTTT",
     "KHTC",
     Change::kMerge,
     false},
    {{"QLCN-KHCN", "Phòng Quản lý Công nghệ", "Phòng QLCN cũ", UnitKind::kDivision},
     "SKHCN-CU",
     "QLCN",
     Change::kRename,
     true},
    {{"CNTT-TTTT", "Phòng Công nghệ thông tin", "Phòng CNTT cũ", UnitKind::kDivision},
     "STTTT",
     "CDS",
     Change::kRename,
     true},
};
constexpr const char* kMergerDecision = "Quyết định sắp xếp tổ chức bộ máy năm 2025";

Unit made(const Row& row) {
  return {row.code, row.name, row.short_name, row.kind, "SKHCN", {}, {}};
}

Unit invented(std::size_t number) {
  const bool centre = number % 4 == 3;
  const auto n = std::to_string(number + 1);
  return {"DV" + n,
          (centre ? "Trung tâm Sự nghiệp số " : "Phòng Nghiệp vụ số ") + n,
          (centre ? "Trung tâm " : "Phòng NV ") + n,
          centre ? UnitKind::kCentre : UnitKind::kDivision,
          "SKHCN",
          {},
          {}};
}

bool is_new(std::string_view code) {
  return std::ranges::any_of(kBefore, [&](const auto& before) { return code == before.became; });
}

void add_today(Registry& r, std::size_t count) {
  for (std::size_t i = 0; i < std::max<std::size_t>(count, 4); ++i)
    r.units.push_back(i < std::size(kToday) ? made(kToday[i]) : invented(i));
  for (const auto& row : kOrganisations) r.units.push_back(made(row));
  for (auto& unit : r.units) {
    unit.founded = is_new(unit.code) ? kSampleMerger : make_date(2016, 1, 1);
    if (unit.code == "SKHCN") unit.parent.clear();
    if (unit.kind == UnitKind::kOrganisation) unit.founded = make_date(2015, 3, 26);
  }
}

void add_before(Registry& r) {
  for (const auto& before : kBefore) {
    if (std::ranges::find(r.units, before.became, &Unit::code) == r.units.end()) continue;
    auto unit = made(before.unit);
    unit.parent = before.parent;
    unit.founded = make_date(2008, 4, 1);
    unit.dissolved = kSampleMerger;
    r.units.push_back(std::move(unit));
    r.reorganisations.push_back(
        {before.change, kSampleMerger, before.unit.code, before.became, before.main, {}, kMergerDecision});
  }
}

void add_years(Registry& r, Random& random, const Unit& unit, const std::vector<Level>& levels) {
  for (int year = kSampleFirstYear; year <= kSampleLastYear; ++year) {
    if (!exists_in(unit, year)) continue;
    const auto level = levels[static_cast<std::size_t>(year - kSampleFirstYear)];
    const Subject subject{SubjectKind::kCollective, unit.code};
    const auto y = std::to_string(year);
    r.evaluations.push_back({subject, year, level, {unit.code, ""}});
    const bool excellent = level == Level::kExcellent;
    if (level < Level::kGood || !random.percent(excellent ? 80 : 60)) continue;
    r.honours.push_back({subject,
                         excellent ? "TTLDXS" : "TTLDTT",
                         year,
                         Merit::kRegular,
                         excellent ? "Chủ tịch UBND thành phố" : "Giám đốc Sở",
                         std::to_string(100 + random.below(3800)) + (excellent ? "/QĐ-UBND" : "/QĐ-SKHCN"),
                         make_date(year + 1, 2, 1 + static_cast<unsigned>(random.below(28))),
                         {unit.code, "Hồ sơ thi đua năm " + y}});
  }
}

// A unit and those it came from share most of their good and bad years, as one staff does.
void add_results(Registry& r, const Unit& unit, std::size_t number, std::uint64_t seed) {
  Random random(seed ^ 0x756E697473ull, number);
  const bool strong = random.percent(65);
  auto levels = sample_levels(random, strong ? random.between(2, 3) : random.between(0, 1));
  if (!strong && random.percent(25)) levels[random.below(levels.size())] = Level::kCompleted;
  add_years(r, random, unit, levels);
  const Lineage lineage(r.reorganisations);
  const auto before = lineage.ancestors(unit.code);
  for (const auto& ancestor : before) {
    auto theirs = levels;
    if (!ancestor.main && random.percent(30)) theirs[random.below(theirs.size())] = Level::kGood;
    const auto found = std::ranges::find(r.units, ancestor.unit, &Unit::code);
    if (found != r.units.end()) add_years(r, random, Unit(*found), theirs);
  }
}

void add_attestations(Registry& r, const Unit& unit, Random& random) {
  for (const auto* criterion : {"T3", "T4"}) {
    if (!random.percent(94)) continue;
    r.attestations.push_back({{SubjectKind::kCollective, unit.code},
                              criterion,
                              true,
                              false,
                              "Đảng ủy Sở",
                              make_date(2025, 8, 11),
                              "Biên bản họp đơn vị"});
  }
}

}  // namespace

std::vector<Level> sample_levels(Random& random, int excellent) {
  std::vector<Level> levels(kSampleLastYear - kSampleFirstYear + 1, Level::kGood);
  while (excellent > 0) {
    auto& level = levels[random.below(levels.size())];
    if (level == Level::kExcellent) continue;
    level = Level::kExcellent;
    --excellent;
  }
  return levels;
}

Registry sample_units(const SampleSize& size) {
  Registry r;
  add_today(r, size.units);
  const auto today = r.units;
  add_before(r);
  Random random(size.seed ^ 0x776F726473ull);
  for (std::size_t i = 0; i < today.size(); ++i) {
    add_results(r, today[i], i, size.seed);
    add_attestations(r, today[i], random);
  }
  return r;
}

}  // namespace vinhdanh::campaign::registry
