#include <algorithm>

#include "base/text.h"
#include "campaign/registry/record_routes.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

constexpr std::size_t kSpareRows = 3;  // for further contributors

std::string code(RecordKind kind) {
  return std::string(kRecordKindCodes[static_cast<std::size_t>(kind)]);
}

// As typed, tidied; only fields that the form has.
FormValues typed_in(const Visit& visit, RecordKind kind) {
  FormValues values;
  const auto columns = all_columns(kind);
  for (const auto& [name, value] : visit.request.form.all())
    if (column_of(columns, name) != nullptr) values.emplace(name, base::tidy(value));
  close_gaps(kind, values);
  return values;
}

Subject subject_in(std::string_view kind, std::string_view code) {
  return {kind == kSubjectKindCodes[1] ? SubjectKind::kCollective : SubjectKind::kPerson, std::string(code)};
}

base::Problem taken(RecordKind kind) {
  base::Problem problem;
  problem.text = is_work(kind) ? msg("This code is taken by another work. Give this one a code of its own.")
                               : msg("The same is on record already. Open that record and edit it there.");
  problem.place.field = is_work(kind) ? "code" : kind == RecordKind::kEvaluation ? "year" : "";
  return problem;
}

class RecordEditRoutes {
 public:
  explicit RecordEditRoutes(platform::db::Database& db) : db_(db) {}

  http::Response empty(const Visit& visit) const {
    const auto kind = kind_of(visit);
    const auto subject = subject_in(visit.query("subject_kind"), visit.query("subject"));
    FormValues values;
    if (!is_work(kind)) {
      demand_subject(subject);
      values["unit"] = unit_of(subject);
    } else if (!subject.code.empty()) {
      values["person_0"] = subject.code;
      values["part_0"] = kPartCodes[static_cast<std::size_t>(Part::kMain)];
    }
    return visit.show(new_page(visit, kind, subject, values, {}));
  }

  http::Response create(const Visit& visit) const {
    const auto kind = kind_of(visit);
    const auto subject = subject_in(visit.form("subject_kind"), visit.form("subject"));
    if (!is_work(kind)) demand_subject(subject);
    const auto values = typed_in(visit, kind);
    auto done = db_.write([&](Session& s) { return add(s, visit, kind, values, subject); });
    if (!done) return visit.show(new_page(visit, kind, subject, values, done.error()), 422);
    return http::see_other(record_link(kind, *done));
  }

  http::Response form(const Visit& visit) const {
    const auto record = record_of(visit, db_);
    return visit.show(edit_page(visit, record, filled_in(record.kind, record.content), {}));
  }

  http::Response save(const Visit& visit) const {
    const auto record = record_of(visit, db_);
    auto values = typed_in(visit, record.kind);
    keep_fixed(record, values);
    if (visit.form("version") != std::to_string(record.version)) return conflict(visit, record, values);
    const auto done = db_.write([&](Session& s) { return change(s, visit, record, values); });
    if (!done) return visit.show(edit_page(visit, record, values, done.error()), 422);
    if (*done == Written::kStale) return conflict(visit, record_of(visit, db_), values);
    return http::see_other(record_link(record.kind, record.id));
  }

 private:
  static RecordKind kind_of(const Visit& visit) {
    const auto kind = record_kind(visit.request.path_values.get("kind"));
    if (!kind) http::not_found();
    return *kind;
  }

  void demand_subject(const Subject& subject) const {
    if (!db_.read([&](Session& s) { return subject_name(s, subject); })) http::not_found();
  }

  std::string unit_of(const Subject& subject) const {
    if (subject.kind == SubjectKind::kCollective) return subject.code;
    return db_.read([&](Session& s) { return unit_of_person(s, subject.code).value_or(""); });
  }

  // What tells a record from others stays; a form that leaves it out means no change.
  static void keep_fixed(const StoredRecord& record, FormValues& values) {
    for (const auto& [field, value] : filled_in(record.kind, record.content))
      if (is_fixed(record.kind, field)) values[field] = value;
  }

  static base::Result<Registry> judged(Session& session, const Visit& visit, const StoredRecord& place,
                                       const FormValues& values, const Subject& subject) {
    auto content = read_record(place.kind, values, subject);
    if (!content) return content;
    auto record = place;
    record.content = *content;
    auto problems =
        judge(place.kind, *content, surroundings_of(session, record), base::local_date(visit.now));
    if (!problems.empty()) return base::refuse(std::move(problems));
    return content;
  }

  static base::Result<std::string> add(Session& session, const Visit& visit, RecordKind kind,
                                       const FormValues& values, const Subject& subject) {
    StoredRecord record{kind, "", 0, {}};
    auto content = judged(session, visit, record, values, subject);
    if (!content) return base::refuse(content.error());
    record.content = std::move(*content);
    if (add_record(session, record) == Written::kTaken) return base::refuse(taken(kind));
    access::record(session, {visit.now, visit.user().display_name, "added", code(kind), record.id, "",
                             visit.say(title_of(kind, record.content))});
    return record.id;
  }

  static base::Result<Written> change(Session& session, const Visit& visit, const StoredRecord& before,
                                      const FormValues& values) {
    const auto subjects = subjects_of(before.kind, before.content);
    auto content = judged(session, visit, before, values, subjects.empty() ? Subject{} : subjects.front());
    if (!content) return base::refuse(content.error());
    auto after = before;
    after.content = std::move(*content);
    const auto all = differences(all_columns(before.kind), filled_in(before.kind, before.content),
                                 filled_in(after.kind, after.content));
    if (all.empty()) return Written::kDone;
    const auto done = change_record(session, after);
    if (done == Written::kTaken) return base::refuse(taken(before.kind));
    if (done == Written::kDone)
      for (const auto& deed :
           deeds_of({visit.now, visit.user().display_name, "", code(before.kind), before.id, "", ""}, all))
        access::record(session, deed);
    return done;
  }

  // Somebody else was quicker: what is on record now stands beside what was typed here, and
  // saving again takes this form's values knowingly.
  http::Response conflict(const Visit& visit, const StoredRecord& now, const FormValues& values) const {
    auto page = edit_page(visit, now, values, {});
    auto section = page.add("CONFLICT");
    const auto [history, units] = db_.read([&](Session& s) {
      return std::pair(access::history_of(s, code(now.kind), now.id), choices_of_units(load_units(s).units));
    });
    if (!history.empty())
      section.set("WHO", history.front().actor).set("WHEN", base::show(history.front().at));
    const auto columns = all_columns(now.kind);
    show_differences(section, "DIFFERENCE", columns,
                     differences(columns, filled_in(now.kind, now.content), values), units);
    return visit.show(page, 409);
  }

  Page new_page(const Visit& visit, RecordKind kind, const Subject& subject, const FormValues& values,
                const base::Problems& problems) const {
    auto page = visit.page("campaign/registry/record_edit.html", msg("New: {0}", label(kind)));
    page.set("HEADING", msg("New: {0}", label(kind))).set("ACTION", "/records/" + code(kind) + "/new");
    page.set("SUBJECT_KIND", kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]);
    page.set("SUBJECT", subject.code);
    const auto back = subject.code.empty() ? std::string("/people") : subject_link(subject);
    const auto name =
        subject.code.empty() ? std::nullopt : db_.read([&](Session& s) { return subject_name(s, subject); });
    page.set("BACK", back).set("BACK_NAME", name ? base::verbatim(*name) : msg("People"));
    fill(page, kind, values, problems, false);
    return page;
  }

  Page edit_page(const Visit& visit, const StoredRecord& record, const FormValues& values,
                 const base::Problems& problems) const {
    const auto title = title_of(record.kind, record.content);
    auto page = visit.page("campaign/registry/record_edit.html", msg("Edit {0}", title));
    page.set("HEADING", msg("Edit {0}", title)).set("VERSION", record.version);
    page.set("ACTION", record_link(record.kind, record.id, "/edit"));
    page.set("BACK", record_link(record.kind, record.id)).set("BACK_NAME", title);
    fill(page, record.kind, values, problems, true);
    return page;
  }

  void fill(Page& page, RecordKind kind, const FormValues& values, const base::Problems& problems,
            bool stored) const {
    const auto units = db_.read([](Session& s) { return choices_of_units(load_units(s).units); });
    const FormContext context{values, problems, units};
    for (const auto* column : form_columns(kind))
      if (!stored || !is_fixed(kind, column->key)) show_field(page, "INPUT_FIELD", *column, "", context);
    show_summary(page, problems);
    if (is_work(kind)) fill_contributors(page, kind, context);
  }

  void fill_contributors(Page& page, RecordKind kind, const FormContext& context) const {
    std::size_t rows = 0;
    while (context.values.contains("person_" + std::to_string(rows))) ++rows;
    auto section = page.add("CONTRIBUTORS");
    for (std::size_t i = 0; i < rows + kSpareRows; ++i) {
      const auto suffix = "_" + std::to_string(i);
      auto row = section.add("CONTRIBUTOR");
      const auto who = value_of(context.values, "person" + suffix);
      const auto name = who.empty() ? std::nullopt : db_.read([&](Session& s) {
        return subject_name(s, {SubjectKind::kPerson, who});
      });
      row.set("LEGEND", name ? base::verbatim(*name) : msg("Person {0}", i + 1));
      for (const auto* column : contributor_columns(kind))
        show_field(row, "INPUT_FIELD", *column, suffix, context);
    }
  }

  platform::db::Database& db_;
};

}  // namespace

void add_record_edit_routes(access::Door& door, platform::db::Database& db) {
  const RecordEditRoutes routes(db);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/records/:kind/new", office, [routes](const Visit& v) { return routes.empty(v); });
  door.post("/records/:kind/new", office, [routes](const Visit& v) { return routes.create(v); });
  door.get("/records/:kind/:id/edit", office, [routes](const Visit& v) { return routes.form(v); });
  door.post("/records/:kind/:id/edit", office, [routes](const Visit& v) { return routes.save(v); });
}

}  // namespace vinhdanh::campaign::registry
