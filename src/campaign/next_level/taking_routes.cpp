#include <algorithm>
#include <memory>

#include "access/visit.h"
#include "base/text.h"
#include "campaign/next_level/next_level_routes.h"
#include "campaign/next_level/taking_store.h"
#include "campaign/registry/import_receipt_routes.h"
#include "campaign/registry/import_store.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::next_level {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;
using registry::KeptUpload;

class TakingRoutes {
 public:
  TakingRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign,
               registry::EvidenceFiles files)
      : db_(db), campaign_(campaign), files_(std::move(files)) {}

  http::Response list(const Visit& visit, const base::Problems& problems = {}) const {
    auto page = visit.page("campaign/next_level/bundles.html", msg("Nominees of other agencies"));
    access::show_problems(page, problems);
    const auto all = db_.read([&](Session& s) { return taken_of(s, campaign_.id); });
    for (const auto& one : all) show_taken(page.add("TAKEN"), one);
    page.show_if(!all.empty(), "HAS_TAKEN");
    return visit.show(page, problems.empty() ? 200 : 422);
  }

  http::Response upload(const Visit& visit) const {
    const auto* file = visit.request.upload("bundle");
    if (file == nullptr || file->bytes.empty())
      return list(visit, at_field(base::refuse(msg("Choose the file of the bundle.")).value()));
    auto read = read_bundle(file->bytes, file->file_name, base::local_date(visit.now));
    if (!read) return list(visit, at_field(std::move(read.error())));
    if (auto harm = harmful(read->bundle); !harm.empty()) return list(visit, at_field(std::move(harm)));
    const auto token = db_.write([&](Session& s) {
      return registry::keep_upload(s, {file->file_name, file->bytes, visit.user().display_name, visit.now});
    });
    return http::see_other("/bundles/" + token);
  }

  // ?unit= says for which unit; until it is chosen nothing is compared.
  http::Response preview(const Visit& visit) const {
    const auto read = kept(visit);
    return show_preview(visit, read, std::string(visit.query("unit")), {});
  }

  http::Response confirm(const Visit& visit) const {
    const auto read = kept(visit);
    const std::string unit(visit.form("unit"));
    if (campaign_.plan.unit(unit) == nullptr) return show_preview(visit, read, unit, {});
    const auto fit = chosen_fit(visit, read.bundle, unit);
    const auto upload = find(visit);
    const auto done = db_.write([&](Session& s) {
      auto taken =
          take_in(s, campaign_.id, read, fit, files_, upload.file_name, visit.user().display_name, visit.now);
      if (taken) registry::drop_upload(s, visit.request.path_values.get("token"));
      return taken;
    });
    return done ? http::see_other("/bundles") : show_preview(visit, read, unit, done.error());
  }

 private:
  // A problem of the file stands beside the field for it.
  static base::Problems at_field(base::Problems problems) {
    for (auto& problem : problems) problem.place.field = "bundle";
    return problems;
  }

  base::Problems harmful(const Bundle& bundle) const {
    base::Problems problems;
    for (const auto& entry : bundle.entries)
      for (const auto& file : entry.files)
        if (auto admitted = files_.admit(file.bytes, file.name); !admitted)
          problems.insert(problems.end(), admitted.error().begin(), admitted.error().end());
    return problems;
  }

  KeptUpload find(const Visit& visit) const {
    auto upload = db_.read(
        [&](Session& s) { return registry::find_upload(s, visit.request.path_values.get("token")); });
    if (!upload) http::not_found();
    return std::move(*upload);
  }

  ReadBundle kept(const Visit& visit) const {
    const auto upload = find(visit);
    auto read = read_bundle(upload.bytes, upload.file_name, base::local_date(visit.now));
    if (!read) http::not_found();  // a workbook of the registry under its token
    return std::move(*read);
  }

  // By row: the code of somebody here, or nothing for a new record.
  static Fit chosen_fit(const Visit& visit, const Bundle& bundle, const std::string& unit) {
    Fit fit{unit, {}};
    for (std::size_t i = 0; i < bundle.entries.size(); ++i)
      if (const auto code = visit.form("same_" + std::to_string(i)); !code.empty())
        fit.same[bundle.entries[i].subject] = std::string(code);
    return fit;
  }

  http::Response show_preview(const Visit& visit, const ReadBundle& read, const std::string& unit,
                              const base::Problems& problems) const {
    const auto& bundle = read.bundle;
    auto page = visit.page("campaign/next_level/bundle.html", msg("Check the bundle"));
    access::show_problems(page, problems);
    page.set("ISSUER", bundle.issuer)
        .set("DECISION", bundle.decision_number)
        .set("DATE", base::show(bundle.decided_on))
        .set("MADE", base::show(bundle.made))
        .set("CONTROL", control_words(read.control))
        .set("COUNT", bundle.entries.size())
        .set("TOKEN", visit.request.path_values.get("token"));
    for (const auto& one : campaign_.plan.units)
      page.add("UNITS").set("VALUE", one.code).set("LABEL", one.name).show_if(one.code == unit, "IS_UNIT");
    if (const auto before = db_.read([&](Session& s) { return find_taken(s, campaign_.id, read.control); }))
      show_taken(page.add("BEFORE"), *before);
    else if (const auto* chosen = campaign_.plan.unit(unit))
      show_comparison(page, visit, bundle, chosen->code, chosen->name);
    return visit.show(page, problems.empty() ? 200 : 422);
  }

  void show_comparison(Page& page, const Visit& visit, const Bundle& bundle, const std::string& unit,
                       const std::string& unit_name) const {
    page.show("COMPARED").set("FOR_UNIT", unit).set("FOR_UNIT_NAME", unit_name);
    const auto here = db_.read([](Session& s) { return registry::load_registry(s); });
    Fit fit{unit, {}};
    for (std::size_t i = 0; i < bundle.entries.size(); ++i)
      show_entry(page.add("ENTRY"), visit, bundle, i, here, fit);
    const auto effect =
        db_.read([&](Session& s) { return effect_of(s, bundle, fit, base::local_date(visit.now)); });
    if (effect)
      page.show("MAY_TAKE").set("ADDED", effect->added).set("DIFFERING", effect->differing);
    else
      access::show_problems(page, effect.error());
    page.show_if(effect && effect->differing > 0, "DIFFERS");
  }

  // Whom it may be here; the first of the same day of birth is proposed.
  static void show_entry(Block row, const Visit& visit, const Bundle& bundle, std::size_t number,
                         const registry::Registry& here, Fit& fit) {
    const auto& entry = bundle.entries[number];
    row.set("NUMBER", number).set("NAME", entry.name).set("POST", entry.post).set("UNIT", entry.unit_name);
    row.set("MERITS", entry.merits);
    row.set("FILES", base::msgn("{0} file", "{0} files", static_cast<long long>(entry.files.size())));
    const auto offer = [&](const std::string& code, const std::string& words, bool proposed) {
      row.add("SAME").set("CODE", code).set("WORDS", words).show_if(proposed, "IS_SAME");
      if (proposed) fit.same[entry.subject] = code;
    };
    if (entry.subject.kind == SubjectKind::kPerson) {
      const auto person =
          std::ranges::find(bundle.records.people, entry.subject.code, &registry::Person::code);
      row.set("BORN", person->birth_date ? base::show(*person->birth_date)
                                         : visit.say(msg("day of birth not known")));
      for (const auto* one : look_alikes(here, *person))
        offer(one->code,
              one->full_name + " · " + one->code +
                  (one->birth_date ? " · " + base::show(*one->birth_date) : ""),
              !fit.same.contains(entry.subject) && one->birth_date && one->birth_date == person->birth_date);
    } else {
      const auto unit = std::ranges::find(bundle.records.units, entry.subject.code, &registry::Unit::code);
      for (const auto* one : look_alikes(here, *unit, fit.unit))
        offer(one->code, one->name + " · " + one->code, !fit.same.contains(entry.subject));
    }
  }

  void show_taken(Block row, const Taken& one) const {
    const auto* unit = campaign_.plan.unit(one.unit);
    row.set("ISSUER", one.issuer)
        .set("DECISION", one.decision_number)
        .set("CONTROL", control_words(one.control));
    row.set("UNIT", unit ? unit->name : one.unit).set("UNIT_CODE", one.unit);
    row.set("BY", one.by).set("WHEN", base::show(one.at)).set("NOMINATED", one.nominated);
    row.set("RECEIPT_HREF", registry::import_link(one.import_token, "/receipt"));
    if (!one.left_out.empty()) row.add("LEFT_OUT").set("WHO", one.left_out);
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  registry::EvidenceFiles files_;
};

}  // namespace

void add_taking_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                       registry::EvidenceFiles files) {
  const auto routes = std::make_shared<TakingRoutes>(db, campaign, std::move(files));
  const auto office = Rule::roles({Role::kOffice});
  door.get("/bundles", office, [routes](const Visit& v) { return routes->list(v); });
  door.post("/bundles", office, [routes](const Visit& v) { return routes->upload(v); });
  door.get("/bundles/:token", office, [routes](const Visit& v) { return routes->preview(v); });
  door.post("/bundles/:token", office, [routes](const Visit& v) { return routes->confirm(v); });
}

}  // namespace vinhdanh::campaign::next_level
