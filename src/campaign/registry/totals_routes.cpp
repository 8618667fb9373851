#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "campaign/registry/lineage_routes.h"
#include "campaign/registry/lineage_view.h"
#include "campaign/registry/record_view.h"
#include "campaign/registry/registry_routes.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/totals_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

// Shares make fractions: "12", "12,5".
std::string shown(double number, base::Language language) {
  auto text = fmt::format("{:.2f}", number);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  if (text == "-0") text = "0";
  if (language == base::Language::kVietnamese) std::ranges::replace(text, '.', ',');
  return text;
}

enum class Whose : std::uint8_t { kAll, kCollectives, kPeople };
constexpr std::string_view kWhoseCodes[] = {"all", "collectives", "people"};
base::Message label(Whose whose) {
  switch (whose) {
    case Whose::kCollectives:
      return msg("Of collectives");
    case Whose::kPeople:
      return msg("Of people");
    case Whose::kAll:
      break;
  }
  return msg("All together");
}

struct Wanted {
  std::string unit;  // empty: all
  Whose whose = Whose::kAll;
  bool after = false;
  std::optional<int> year;
};

std::string address(const Wanted& wanted) {
  std::string out = std::string("/lineage/totals?at=") + (wanted.after ? "after" : "before");
  out += "&of=" + std::string(kWhoseCodes[static_cast<std::size_t>(wanted.whose)]);
  if (!wanted.unit.empty()) out += "&unit=" + http::encode_url(wanted.unit);
  if (wanted.year) out += "&year=" + std::to_string(*wanted.year);
  return out;
}

class TotalsRoutes {
 public:
  TotalsRoutes(platform::db::Database& db, const plan::CurrentCampaign* campaign)
      : db_(db), campaign_(campaign) {}

  http::Response show(const Visit& visit) const {
    const auto wanted = read(visit);
    auto [units, all, policy] = db_.read(
        [&](Session& s) { return std::tuple(load_units(s), tallies(s), policy_in_force(s, campaign_)); });
    if (wanted.whose != Whose::kAll)
      std::erase_if(all, [&](const auto& one) { return one.of_people != (wanted.whose == Whose::kPeople); });
    const LineageFlow flow(units.units, counting_lines(units.reorganisations, policy),
                           base::local_date(visit.now));
    const UnitNames names(units.units);
    if (!wanted.unit.empty() && names.find(wanted.unit) == nullptr) http::not_found();
    auto page = visit.page("campaign/registry/totals.html", msg("Totals before and after reorganisation"));
    page.set("POLICY", label(policy.choice)).show_if(campaign_ != nullptr, "HAS_CHOICE");
    const auto before = totals_before(all);
    const auto after = totals_after(all, flow);
    show_choices(page, wanted, only_unit(visit).has_value(), years_of(before));
    page.show_if(wanted.unit.empty(), "MANY_UNITS");
    if (wanted.unit.empty())
      show_units(page, wanted, wanted.after ? after : before, names);
    else
      show_unit(page, wanted, before, after, names);
    return visit.show(page);
  }

 private:
  static Wanted read(const Visit& visit) {
    Wanted out;
    const auto own = only_unit(visit);
    if (own && own->empty()) http::not_found();
    out.unit = own.value_or(std::string(visit.query("unit")));
    out.after = visit.query("at") == "after";
    const auto whose = std::ranges::find(kWhoseCodes, visit.query("of"));
    if (whose != std::end(kWhoseCodes)) out.whose = static_cast<Whose>(whose - std::begin(kWhoseCodes));
    const auto year = visit.query("year");
    if (year.size() == 4 && std::ranges::all_of(year, [](char c) { return c >= '0' && c <= '9'; }))
      out.year = std::stoi(std::string(year));
    return out;
  }

  static std::set<int> years_of(const Totals& totals) {
    std::set<int> years;
    for (const auto& [key, counts] : totals)
      if (key.second > 0) years.insert(key.second);
    return years;
  }

  static void show_choices(Page& page, const Wanted& wanted, bool own_only, const std::set<int>& years) {
    const auto chip = [&](std::string_view section, const Wanted& other, const base::Message& text) {
      auto row = page.add(section);
      row.set("HREF", address(other)).set("LABEL", text);
      row.show_if(address(other) == address(wanted), "IS_CHOSEN");
    };
    for (const auto whose : {Whose::kAll, Whose::kCollectives, Whose::kPeople}) {
      auto other = wanted;
      other.whose = whose;
      chip("WHOSE", other, label(whose));
    }
    for (const bool after : {false, true}) {
      auto other = wanted;
      other.after = after;
      if (wanted.unit.empty())
        chip("AT", other, after ? msg("After reorganisation") : msg("Before reorganisation"));
    }
    auto all = wanted;
    all.year.reset();
    chip("YEAR", all, msg("All years"));
    for (const int year : years) {
      auto other = wanted;
      other.year = year;
      chip("YEAR", other, base::verbatim(std::to_string(year)));
    }
    if (wanted.unit.empty() || own_only) return;
    auto everything = wanted;
    everything.unit.clear();
    page.add("ALL_UNITS").set("HREF", address(everything));
  }

  static void show_counts(Block row, const Counts& counts) {
    for (const auto count : counts) {
      auto cell = row.add("COUNT");
      cell.set("NUMBER", shown(count, row.language())).show_if(count == 0, "IS_ZERO");
    }
  }

  static void show_heads(Block section) {
    for (std::size_t i = 0; i < kMeasures; ++i)
      section.add("MEASURE").set("LABEL", registry::label(static_cast<Measure>(i)));
  }

  // One row a unit, those on record in their order, and the sum of all.
  static void show_units(Page& page, const Wanted& wanted, const Totals& totals, const UnitNames& names) {
    std::map<std::string, Counts> by_unit;
    for (const auto& [key, counts] : totals)
      if (!wanted.year || key.second == *wanted.year) by_unit.try_emplace(key.first).first->second += counts;
    auto section = page.add("BY_UNIT");
    show_heads(section);
    Counts all{};
    for (const auto& [code, counts] : by_unit) {
      all += counts;
      auto row = section.add("ROW");
      if (code.empty())
        row.add("NOWHERE").set("NAME", msg("Unit not known"));
      else
        row.add("SOMEWHERE").set("NAME", names.short_name(code)).set("HREF", unit_address(wanted, code));
      const auto* unit = names.find(code);
      row.show_if(unit != nullptr && unit->dissolved.has_value(), "GONE");
      if (unit != nullptr && unit->dissolved) row.set("ENDED", base::show(*unit->dissolved));
      show_counts(row, counts);
    }
    show_counts(section.add("SUM"), all);
  }

  static std::string unit_address(Wanted wanted, const std::string& code) {
    wanted.unit = code;
    return address(wanted);
  }

  // One unit: each year with what it won itself and what stands for it now.
  static void show_unit(Page& page, const Wanted& wanted, const Totals& before, const Totals& after,
                        const UnitNames& names) {
    page.add("ONE_UNIT").set("NAME", names.name(wanted.unit)).set("HREF", unit_link(wanted.unit));
    auto section = page.add("BY_YEAR");
    show_heads(section);
    std::set<int> years;
    for (const auto* totals : {&before, &after})
      for (const auto& [key, counts] : *totals)
        if (key.first == wanted.unit && (!wanted.year || key.second == *wanted.year))
          years.insert(key.second);
    const auto counts = [&](const Totals& totals, int year) {
      const auto found = totals.find({wanted.unit, year});
      return found == totals.end() ? Counts{} : found->second;
    };
    Counts all_before{};
    Counts all_after{};
    for (const int year : years) {
      all_before += counts(before, year);
      all_after += counts(after, year);
      const auto words = year == 0 ? msg("Year not known") : base::verbatim(std::to_string(year));
      show_pair(section.add("YEAR_ROW"), words, counts(before, year), counts(after, year));
    }
    show_pair(section.add("YEAR_ROW"), msg("Total"), all_before, all_after);
  }

  static void show_pair(Block row, const base::Message& year, const Counts& before, const Counts& after) {
    row.set("YEAR_LABEL", year);
    show_counts(row.add("BEFORE"), before);
    show_counts(row.add("AFTER"), after);
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign* campaign_;
};

}  // namespace

void add_totals_routes(access::Door& door, platform::db::Database& db,
                       const plan::CurrentCampaign* campaign) {
  const TotalsRoutes routes(db, campaign);
  door.get("/lineage/totals", Rule::signed_in(), [routes](const Visit& v) { return routes.show(v); });
}

}  // namespace vinhdanh::campaign::registry
