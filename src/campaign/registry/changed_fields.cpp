#include "campaign/registry/changed_fields.h"

#include <algorithm>
#include <cmath>

#include "base/date.h"
#include "campaign/registry/record_view.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::Language;
using base::Message;
using base::msg;
using Fields = std::vector<std::pair<Message, std::string>>;

// The words of a record's fields, in the order of the workbook.
class Words {
 public:
  explicit Words(Language language) : language_(language) {}

  Fields operator()(const Unit& u) const {
    return {{msg("Name of the unit"), u.name},  {msg("Short name"), u.short_name},
            {msg("Kind of unit"), of(u.kind)},  {msg("Code of the unit above"), u.parent},
            {msg("Founded on"), of(u.founded)}, {msg("Ended on"), of(u.dissolved)}};
  }
  Fields operator()(const Reorganisation& r) const {
    return {{msg("Kind of change"), of(r.change)},
            {msg("Effective on"), base::show(r.on)},
            {msg("Main predecessor"), of(r.main)},
            {msg("Share of results"), of(r.share)},
            {msg("Source"), r.source}};
  }
  Fields operator()(const Person& p) const {
    return {{msg("Full name"), p.full_name},       {msg("Name as printed"), p.printed_name},
            {msg("Form of address"), p.honorific}, {msg("Date of birth"), of(p.birth_date)},
            {msg("Gender"), of(p.gender)},         {msg("In service since"), of(p.joined)},
            {msg("Left on"), of(p.left)},          {msg("Positions"), of(p.positions)}};
  }
  Fields operator()(const Evaluation& e) const {
    return with(e.origin, {{msg("Level of {0}", std::to_string(e.year)), of(e.level)}});
  }
  Fields operator()(const Honour& h) const {
    return with(h.origin, {{msg("Kind of merit"), of(h.merit)},
                           {msg("Decided by"), h.authority},
                           {msg("Decided on"), of(h.decided_on)}});
  }
  Fields operator()(const Initiative& i) const {
    return with(i.origin, {{msg("Name of the initiative"), i.name},
                           {msg("Scope"), of(i.scope)},
                           {msg("Recognised"), of(i.recognised)},
                           {msg("Recognised on"), of(i.recognised_on)},
                           {msg("Applied effectively"), of(i.applied)},
                           {msg("Recognised by"), i.authority},
                           {msg("Decision number"), i.decision_number},
                           {msg("Authors of initiatives"), of(i.authors)}});
  }
  Fields operator()(const Topic& t) const {
    return with(t.origin, {{msg("Name of the topic"), t.name},
                           {msg("Kind of topic"), of(t.kind)},
                           {msg("Scope"), of(t.scope)},
                           {msg("Passed acceptance"), of(t.accepted)},
                           {msg("Acceptance day"), of(t.accepted_on)},
                           {msg("Applied effectively"), of(t.applied)},
                           {msg("Acceptance result"), t.result},
                           {msg("Same work as initiative (code)"), t.same_as},
                           {msg("Acceptance council"), t.authority},
                           {msg("Decision number"), t.decision_number},
                           {msg("Members of topics"), of(t.members)}});
  }
  Fields operator()(const Discipline& d) const {
    return with(d.origin,
                {{msg("In force until"), of(d.until)}, {msg("Decision number"), d.decision_number}});
  }
  Fields operator()(const Attestation& a) const {
    return {{msg("Criterion holds"), of(a.value)},
            {msg("In knowledge of disciplinary measures"), of(a.despite_discipline)},
            {msg("Attested by"), a.by},
            {msg("Day of the attestation"), of(a.on)},
            {msg("Source"), a.source}};
  }

 private:
  static Fields with(const Origin& origin, Fields fields) {
    fields.emplace_back(msg("Code of the unit at that time"), origin.unit);
    fields.emplace_back(msg("Source"), origin.source);
    return fields;
  }
  std::string of(const Message& text) const { return say(language_, text); }
  std::string of(bool yes) const { return of(yes ? msg("Yes") : msg("No")); }
  static std::string of(const std::optional<base::Date>& day) { return show(day); }
  static std::string of(const std::optional<double>& share) {
    return share ? std::to_string(std::lround(*share * 100)) + "%" : "";
  }
  template <typename T>
  std::string of(const std::optional<T>& value) const {
    return value ? of(*value) : "";
  }
  template <typename Enum>
  requires std::is_enum_v<Enum> std::string of(Enum value)
  const { return of(label(value)); }
  std::string of(const std::vector<Position>& posts) const {
    std::string out;
    for (const auto& post : posts)
      out += (out.empty() ? "" : "; ") + post.title + " (" + post.unit + ") " + of(post.from) + "–" +
             of(post.to) + " " + of(post.kind);
    return out;
  }
  std::string of(const std::vector<Contributor>& all) const {
    std::string out;
    for (const auto& one : all)
      out += (out.empty() ? "" : "; ") + one.person + " " + of(one.part) + " " + of(one.share);
    return out;
  }

  Language language_;
};

std::vector<ChangedField> differences(const Fields& was, const Fields& now) {
  std::vector<ChangedField> out;
  for (std::size_t i = 0; i < now.size(); ++i)
    if (was[i].second != now[i].second) out.push_back({now[i].first, was[i].second, now[i].second});
  return out;
}

struct Maker {
  const Registry& stored;
  const Registry& incoming;
  const Changes& changes;
  std::size_t most;
  Words words;
  std::vector<ChangedRecord> out;

  std::string name_of(const Subject& who) const {
    for (const auto* registry : {&incoming, &stored}) {
      if (who.kind == SubjectKind::kPerson)
        for (const auto& person : registry->people)
          if (person.code == who.code) return person.full_name;
      if (who.kind == SubjectKind::kCollective)
        for (const auto& unit : registry->units)
          if (unit.code == who.code) return unit.name;
    }
    return {};
  }

  template <typename Record>
  ChangedRecord titled(Table table, const Record& one) const {
    if constexpr (requires { one.full_name; })
      return {table, one.code, one.full_name, {}};
    else if constexpr (requires { one.subject; })
      return {table, one.subject.code, name_of(one.subject), {}};
    else if constexpr (requires { one.to; })
      return {table, one.from + " → " + one.to, "", {}};
    else
      return {table, one.code, one.name, {}};
  }

  template <typename Record>
  void add(Table table, const std::vector<Record>& before, const std::vector<Record>& after) {
    const auto& changed = changes.of(table);
    for (std::size_t i = 0; i < std::min(most, changed.changed.size()); ++i) {
      auto record = titled(table, after[changed.changed[i]]);
      record.fields = differences(words(before[changed.replaced[i]]), words(after[changed.changed[i]]));
      out.push_back(std::move(record));
    }
  }
};

}  // namespace

std::vector<ChangedRecord> changed_records(const Registry& stored, const Registry& incoming,
                                           const Changes& changes, std::size_t most, Language language) {
  Maker maker{stored, incoming, changes, most, Words(language), {}};
  maker.add(Table::kUnits, stored.units, incoming.units);
  maker.add(Table::kReorganisations, stored.reorganisations, incoming.reorganisations);
  maker.add(Table::kPeople, stored.people, incoming.people);
  maker.add(Table::kEvaluations, stored.evaluations, incoming.evaluations);
  maker.add(Table::kHonours, stored.honours, incoming.honours);
  maker.add(Table::kInitiatives, stored.initiatives, incoming.initiatives);
  maker.add(Table::kTopics, stored.topics, incoming.topics);
  maker.add(Table::kDiscipline, stored.discipline, incoming.discipline);
  maker.add(Table::kAttestations, stored.attestations, incoming.attestations);
  return std::move(maker.out);
}

}  // namespace vinhdanh::campaign::registry
