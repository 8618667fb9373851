#include "app/first_data.h"

#include <stdexcept>

#include "access/sign_in_routes.h"
#include "access/user_store.h"
#include "app/settings_store.h"
#include "base/resource.h"
#include "base/secret.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/workbook.h"

namespace vinhdanh::app {
namespace {

namespace plan = campaign::plan;
namespace registry = campaign::registry;
using access::Role;
using platform::db::Session;

constexpr std::string_view kSamplePlan = "plans/haiphong-skhcn-2025/";
constexpr std::string_view kBy = "Vinh Danh";

plan::PlanFiles sample_plan() {
  plan::PlanFiles files;
  files.shown = kSamplePlan;
  for (const auto name : base::resource_names(kSamplePlan)) {
    files.texts[std::string(name.substr(kSamplePlan.size()))] = *base::resource(name);
  }
  return files;
}

template <typename T>
T or_throw(base::Result<T> result) {
  if (result) return std::move(*result);
  std::string lines;
  for (const auto& problem : result.error())
    lines += base::describe(base::Language::kVietnamese, problem) + "\n";
  throw std::runtime_error(lines);
}

registry::Registry first_registry(const std::filesystem::path& workbook, base::Instant now) {
  if (workbook.empty()) return registry::make_sample({});
  return or_throw(registry::read_workbook(workbook, base::local_date(now))).registry;
}

void add_account(Session& session, const char* login, const char* name, const char* unit, Role role) {
  or_throw(access::add_user(session, {0, login, name, unit, {role}, base::Language::kVietnamese},
                            access::kSamplePassword));
}

void add_sample_accounts(Session& session) {
  add_account(session, "quantri", "Quản trị hệ thống", "", Role::kAdministrator);
  add_account(session, "vanphong", "Chuyên viên Văn phòng Sở", "VP", Role::kOffice);
  add_account(session, "giamdoc", "Giám đốc Sở", "", Role::kLeader);
  add_account(session, "daumoi", "Đầu mối Trung tâm CNTT&TT", "TTCNTT", Role::kUnitContact);
  add_account(session, "daumoi.vp", "Đầu mối Văn phòng Sở", "VP", Role::kUnitContact);
  add_account(session, "truongdv", "Thủ trưởng Trung tâm CNTT&TT", "TTCNTT", Role::kUnitHead);
  add_account(session, "truongdv.vp", "Thủ trưởng Văn phòng Sở", "VP", Role::kUnitHead);
  add_account(session, "xem", "Người xem", "", Role::kViewer);
}

std::string add_administrator(Session& session) {
  const auto password = base::random_hex(8);
  or_throw(access::add_user(
      session,
      {0, "quantri", "Quản trị", "", {Role::kAdministrator, Role::kOffice}, base::Language::kVietnamese},
      password));
  return password;
}

// An administrator, and the plan and workbook that were named.
std::string fill_empty(platform::db::Database& db, const FirstData& wanted, base::Instant now) {
  std::optional<plan::PlanFiles> files;
  if (!wanted.plan.empty()) files = or_throw(plan::load_plan_files(wanted.plan));
  std::optional<registry::Registry> records;
  if (!wanted.registry.empty()) records = first_registry(wanted.registry, now);
  return db.write([&](Session& s) {
    if (files) or_throw(plan::add_campaign(s, *files, std::string(kBy), now));
    if (records) registry::import_registry(s, *records);
    return add_administrator(s);
  });
}

// Six days before the dossier deadline of the plan, at eight in the morning.
base::Instant sample_now(const plan::PlanFiles& files) {
  const auto read = or_throw(plan::read_plan(files));
  const auto day = std::chrono::sys_days(read.plan.campaign.dossier_deadline) - std::chrono::days(6);
  return base::instant_of({base::Date(day), 8, 0, 0});
}

}  // namespace

std::string fill_fresh_database(platform::db::Database& db, const FirstData& wanted, base::Instant now) {
  if (!db.read([](Session& s) { return access::all_users(s); }).empty()) return {};
  if (!wanted.sample) return fill_empty(db, wanted, now);
  const auto files = sample_plan();
  const auto then = sample_now(files);
  const auto records = first_registry(wanted.registry, then);
  db.write([&](Session& s) {
    add_sample_accounts(s);
    or_throw(plan::add_campaign(s, files, std::string(kBy), then));
    registry::import_registry(s, records);
    set_setting(s, "sample", "yes");
    set_setting(s, "clock_shift_ms", std::to_string((then - now).count()));
  });
  return {};
}

bool is_sample(platform::db::Database& db) {
  return db.read([](Session& s) { return setting(s, "sample"); }) == "yes";
}

std::chrono::milliseconds clock_shift(platform::db::Database& db) {
  const auto stored = db.read([](Session& s) { return setting(s, "clock_shift_ms"); });
  return std::chrono::milliseconds(stored.empty() ? 0 : std::stoll(stored));
}

}  // namespace vinhdanh::app
