// Section IV for many people: our batch beside a loop written by hand over the same columns.
// Prints one JSON object. Usage: criteria_bench [PEOPLE…], 100,000 by default; criteria_bench --export FOLDER
// PEOPLE writes the same facts (people.jsonl, one a line) and our verdicts (ours.txt) for other engines.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "rules/batch.h"
#include "rules/made_up.h"
#include "rules/section_iv_reference.h"
#include "rules/test_files.h"

namespace {

using namespace vinhdanh;
using rules::Columns;
using rules::Overall;
using rules::Value;
using Clock = std::chrono::steady_clock;

constexpr int kRounds = 7;

// The same rules with default rulings, as an engineer would write them for speed: one pass.
class HandWritten {
 public:
  HandWritten(const rules::Settled& settled, const Columns& columns) : columns_(columns) {
    from_ = static_cast<std::int32_t>(std::chrono::sys_days(settled.from).time_since_epoch().count());
    to_ = static_cast<std::int32_t>(std::chrono::sys_days(settled.to).time_since_epoch().count());
    follows_.resize(columns.item_kind.size());
    for (const auto at : columns.followers) follows_[at] = 1;
  }

  rules::BatchVerdicts run(std::size_t criteria) const {
    rules::BatchVerdicts out;
    out.overall.resize(columns_.size());
    out.criteria.assign(criteria, std::vector<Value>(columns_.size(), Value::kNotApplicable));
    for (std::size_t i = 0; i < columns_.size(); ++i) person(i, out);
    return out;
  }

 private:
  struct Counts {
    int low = 0;
    int high = 0;
    Value at_least(int n) const {
      return low >= n ? Value::kMet : high < n ? Value::kNotMet : Value::kUnknown;
    }
    void add(int value) {
      low += value == 2 ? 1 : 0;
      high += value != 0 ? 1 : 0;
    }
  };

  int item(std::size_t i) const {
    const int day =
        columns_.day[i] == Columns::kNoDay ? 1 : (columns_.day[i] >= from_ && columns_.day[i] <= to_ ? 2 : 0);
    return std::min({day, static_cast<int>(columns_.applied[i]), static_cast<int>(columns_.recognised[i])});
  }

  void person(std::size_t i, rules::BatchVerdicts& out) const {
    int subject = 0;
    int low = 0;
    int missing = 0;
    int excellent = 0;
    for (const auto& column : columns_.levels) {
      const auto code = column[i];
      if (code == Columns::kExempt) continue;
      ++subject;
      if (code == Columns::kMissing)
        ++missing;
      else if (code < 2 || code == Columns::kBeforeFounding)
        ++low;
      else if (code == 3)
        ++excellent;
    }
    Value p2 = low > 0 ? Value::kNotMet : missing > 0 ? Value::kUnknown : Value::kMet;
    Value p3 = excellent >= 2 ? Value::kMet : excellent + missing < 2 ? Value::kNotMet : Value::kUnknown;
    if (subject == 0) p2 = p3 = Value::kNotApplicable;
    Counts initiatives, topics, city, mixed;
    int mixed_work = 0;
    int city_work = 0;
    int topic_work = 0;
    const auto end = columns_.first_item[i + 1];
    for (auto at = columns_.first_item[i]; at < end; ++at) {
      if (follows_[at] == 0) {
        mixed.add(mixed_work);
        city.add(city_work);
        topics.add(topic_work);
        mixed_work = city_work = topic_work = 0;
      }
      const int value = item(at);
      const int scope = columns_.scope[at];
      const int here = scope == 3 ? std::min(value, 1) : value;
      const int wide = scope == 3 ? here : scope >= 1 ? value : 0;
      if (columns_.item_kind[at] == 0)
        initiatives.add(here);
      else
        topic_work = std::max(topic_work, here);
      mixed_work = std::max(mixed_work, here);
      city_work = std::max(city_work, wide);
    }
    mixed.add(mixed_work);
    city.add(city_work);
    topics.add(topic_work);
    const Value p4a = initiatives.at_least(2);
    const Value p4b = topics.at_least(2);
    const Value p4c = city.at_least(1);
    const Value p4 = std::max({p4a, p4b, p4c, std::min(mixed.at_least(2), Value::kUnknown)});
    const bool open = columns_.knowing[p1_][i] == 0 && columns_.disciplined[i] != 0;
    const Value p1 = open ? Value::kUnknown : static_cast<Value>(columns_.attested[p1_][i]);
    const std::array<Value, 7> values{p1, p2, p3, p4, p4a, p4b, p4c};
    int worst = 2;
    for (std::size_t c = 0; c < values.size(); ++c) {
      out.criteria[4 + c][i] = values[c];
      if (c < 4) worst = std::min(worst, static_cast<int>(values[c]));
    }
    out.overall[i] = static_cast<Overall>(worst);
  }

  const Columns& columns_;
  std::vector<std::uint8_t> follows_;
  std::int32_t from_ = 0, to_ = 0;
  std::size_t p1_ = 2;  // attestations stand as T3, T4, P1
};

template <typename Go>
double seconds(Go go) {
  const auto start = Clock::now();
  go();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Codes as in Columns; items that are one work stand in one list.
nlohmann::json facts_of(const Columns& columns, const std::vector<std::uint8_t>& follows, std::size_t i) {
  nlohmann::json levels = nlohmann::json::array(), works = nlohmann::json::array();
  for (const auto& column : columns.levels) levels.push_back(column[i]);
  for (auto at = columns.first_item[i]; at < columns.first_item[i + 1]; ++at) {
    nlohmann::json item{{"kind", columns.item_kind[at]},
                        {"scope", columns.scope[at]},
                        {"applied", columns.applied[at]},
                        {"recognised", columns.recognised[at]}};
    item["day"] = columns.day[at] == Columns::kNoDay ? nlohmann::json() : nlohmann::json(columns.day[at]);
    if (follows[at] == 0) works.push_back(nlohmann::json::array());
    works.back().push_back(std::move(item));
  }
  return {{"levels", levels},
          {"works", works},
          {"attested", columns.attested[2][i]},  // T3, T4, P1
          {"knowing", columns.knowing[2][i]},
          {"disciplined", columns.disciplined[i]}};
}

// A line for each person: overall, P1, P2, P3, P4, P4a, P4b, P4c as figures.
void write_verdicts(const std::filesystem::path& file, const rules::BatchVerdicts& verdicts) {
  std::ofstream out(file);
  for (std::size_t i = 0; i < verdicts.overall.size(); ++i) {
    out << static_cast<int>(verdicts.overall[i]);
    for (std::size_t c = 4; c < verdicts.criteria.size(); ++c)
      out << static_cast<int>(verdicts.criteria[c][i]);
    out << '\n';
  }
}

void write_for_others(const std::filesystem::path& folder, std::size_t people) {
  const auto settled = rules::settle(rules::section_iv(), base::make_date(2025, 8, 20), {});
  Columns columns(*settled);
  rules::made_up::Dice dice(2025);
  for (std::size_t i = 0; i < people; ++i) columns.add(rules::made_up::person(dice, static_cast<int>(i)));
  std::vector<std::uint8_t> follows(columns.item_kind.size());
  for (const auto at : columns.followers) follows[at] = 1;
  std::ofstream out(folder / "people.jsonl");
  for (std::size_t i = 0; i < people; ++i) out << facts_of(columns, follows, i).dump() << '\n';
  write_verdicts(folder / "ours.txt", rules::Batch(*settled, columns).run(columns, 1));
  const auto days = [](const base::Date& date) {
    return std::chrono::sys_days(date).time_since_epoch().count();
  };
  std::ofstream(folder / "period.json")
      << nlohmann::json{{"from", days(settled->from)}, {"to", days(settled->to)}};
}

nlohmann::ordered_json measure(std::size_t people) {
  const auto date = base::make_date(2025, 8, 20);
  const auto settled = rules::settle(rules::section_iv(), date, {});
  Columns columns(*settled);
  columns.reserve(people, people * 3);
  rules::made_up::Dice dice(2025);
  std::vector<rules::Subject> subjects;
  const double columns_s = seconds([&] {
    for (std::size_t i = 0; i < people; ++i) columns.add(rules::made_up::person(dice, static_cast<int>(i)));
  });
  const rules::Batch batch(*settled, columns);
  const HandWritten by_hand(*settled, columns);
  rules::BatchVerdicts ours, theirs;
  double one = 1e9, hand = 1e9, two = 1e9;
  for (int round = 0; round < kRounds; ++round) {  // in turn, the best of each
    one = std::min(one, seconds([&] { ours = batch.run(columns, 1); }));
    hand = std::min(hand, seconds([&] { theirs = by_hand.run(settled->rules->criteria.size()); }));
    two = std::min(two, seconds([&] { ours = batch.run(columns, 2); }));
  }
  const auto one_by_one = seconds([&] {
    rules::made_up::Dice again(2025);
    for (int i = 0; i < 1000; ++i) rules::evaluate(*settled, rules::made_up::person(again, i));
  });
  const double persons = static_cast<double>(people);
  return {{"verdicts_per_s", persons / one},
          {"vs_hand_written", one / hand},
          {"two_threads_speedup", one / two},
          {"verdicts_equal", ours.overall == theirs.overall && ours.criteria == theirs.criteria},
          {"columns_s", columns_s},
          {"milliseconds", one * 1e3},
          {"hand_written_milliseconds", hand * 1e3},
          {"with_reasons_ms_per_person", one_by_one}};
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 4 && std::string_view(arguments[1]) == "--export") {
    write_for_others(arguments[2], std::stoul(arguments[3]));
    return 0;
  }
  nlohmann::ordered_json out;
  for (int i = 1; i < std::max(count, 2); ++i) {
    const std::string people = count < 2 ? "100000" : arguments[i];
    const auto measured = measure(std::stoul(people));
    for (const auto& [name, value] : measured.items()) out[name][people] = value;
  }
  std::puts(out.dump(2).c_str());
}
