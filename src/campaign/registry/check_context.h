#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "campaign/registry/check.h"

namespace vinhdanh::campaign::registry {

// What the checks of the tables share: look-up by code, and the list they add to.
class CheckContext {
 public:
  CheckContext(const Registry& r, const base::Date& day, const Registry* on_record);

  const Registry& registry;
  const Registry* known;
  const base::Date today;

  const Unit* unit(std::string_view code) const;
  const Person* person(std::string_view code) const;
  const Initiative* initiative(std::string_view code) const;
  int this_year() const { return static_cast<int>(today.year()); }

  // Where the following findings lie.
  void at(Table table, std::size_t record, std::size_t part = 0);
  void error(std::string_view field, base::Message text, std::string_view seen = {});
  void warn(std::string_view field, base::Message text, std::string_view seen = {});

  // Each adds an error when its demand is not met.
  void demand_text(std::string_view field, std::string_view value);
  void demand_unit(std::string_view field, std::string_view code);  // may be empty
  bool demand_subject(const Subject& subject);
  void demand_past(std::string_view field, const std::optional<base::Date>& day);
  void demand_order(std::string_view field, const std::optional<base::Date>& first,
                    const std::optional<base::Date>& then);
  void demand_share(std::string_view field, const std::optional<double>& share);
  void demand_in_life(std::string_view field, const Subject& subject, const std::optional<base::Date>& day);

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  void add(base::Severity severity, std::string_view field, base::Message text, std::string_view seen);

  std::unordered_map<std::string_view, const Unit*> units_;
  std::unordered_map<std::string_view, const Person*> people_;
  std::unordered_map<std::string_view, const Initiative*> initiatives_;
  std::vector<Finding> findings_;
  Table table_ = Table::kUnits;
  std::size_t record_ = 0;
  std::size_t part_ = 0;
};

void check_units(CheckContext& context);
void check_reorganisations(CheckContext& context);
void check_people(CheckContext& context);
void check_evaluations(CheckContext& context);
void check_honours(CheckContext& context);
void check_works(CheckContext& context);    // initiatives and topics
void check_conduct(CheckContext& context);  // discipline and attestations

}  // namespace vinhdanh::campaign::registry
