#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace vinhdanh::campaign::plan {

// A signed plan as data. Wording stands as it was signed, with its closing marks; what
// every plan of this kind says in the same words (headings, labels) is the writer's.

// "Quyết định số 3194/QĐ-UBND ngày 08/8/2025 của … về việc …"
struct LegalBasis {
  std::string kind;
  std::string number;
  std::optional<base::Date> date;
  std::string body;
  std::string subject;  // "về việc ban hành …"
};

struct Head {
  std::string superior;
  std::string issuer;
  std::string number;  // "/KH-SKHCN": the figure is still blank
  std::string place;
  int year = 0;
  int month = 0;
  int day = 0;       // 0: blank, to be written by hand at signing
  std::string kind;  // "KẾ HOẠCH"
  std::vector<std::string> title;
  std::vector<LegalBasis> bases;
  std::string enacting;  // the end of the sentence that names the bases
};

// How delegates of a category are found (campaign/conference).
enum class DelegateRule {
  kHand,       // by name, by the Office
  kPost,       // by kind of post: `posts`, in units of `unit_kinds` or `units`
  kUnit,       // all who work in `units`
  kNominated,  // the exemplars of this campaign
  kHonoured,   // holders of one of `honours` within the period
};

struct DelegateCategory {
  std::string id;
  std::string text;
  DelegateRule rule = DelegateRule::kHand;
  std::vector<std::string> posts;       // head, deputy, staff, party, union
  std::vector<std::string> unit_kinds;  // agency, office, division, branch, centre, organisation, outside
  std::vector<std::string> units;       // codes
  std::vector<std::string> honours;     // codes of forms in the registry
  int expected = 0;                     // for categories by hand
  base::Place place;
};

struct DelegateGroup {
  std::string number;  // "4.1"
  std::string name;
  std::vector<DelegateCategory> categories;
};

struct Party {
  std::string text;  // with their part, as written
};

struct AgendaItem {
  int number = 0;
  base::TimeOfDay start;
  base::TimeOfDay end;
  std::string content;
  std::vector<std::string> steps;  // of the content, each with its closing mark
  std::vector<Party> parties;
  base::Place place;
  int minutes() const { return end.minutes - start.minutes; }
};

struct Note {
  std::string number;  // "3.1"
  std::string text;
  std::vector<std::string> items;
  bool banner = false;  // the title of the conference follows
};

struct Task {
  std::string number;  // "1.1"; empty: a dash
  bool plain = false;  // a paragraph without dash or number
  std::string text;
  std::vector<std::string> owners;   // unit codes; "*" for every unit of the agency
  std::vector<std::string> helpers;  // unit codes
  std::optional<base::Date> deadline;
  bool dossier = false;  // the dossier's parts follow
  base::Place place;
};

struct Assignment {
  int number = 0;
  std::string unit;  // heading as written, with its colon where it has one
  std::vector<Task> tasks;
};

struct DossierPart {
  std::string id;  // submission_letter, minutes, achievement_report, evidence …
  std::string text;
  std::string decree;  // "152/2025/NĐ-CP"; a form is known by decree and number together
  std::string form;    // "08"
};

struct Recipient {
  std::string text;  // "UBND TP (để b/c)"
};

// What the Office settles beside the signed words so that the campaign can run.
struct Campaign {
  std::string name;  // short, for the head of pages
  int first_year = 0;
  int last_year = 0;
  base::Date signed_on;         // may be invalid: not signed yet
  base::Date dossier_deadline;  // its last second
  base::Date conference;
  base::TimeOfDay start;
  std::string award;                            // "GIẤY KHEN"
  std::string giver;                            // "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ"
  std::string merit;                            // "Đã có thành tích …" on certificates
  std::string lineage = "all";                  // all, main, none: whose years count for a young collective
  std::vector<std::string> certificate_signer;  // position lines
};

struct QuotaRow {
  std::string unit;
  int collectives = 0;
  int people = 0;
  base::Place place;
};

struct PlanUnit {
  std::string code;
  std::string name;
  std::string kind;
  bool sample = false;  // not named in the source: made up for the sample
  base::Place place;
};

struct Plan {
  Head head;
  std::vector<std::string> purposes;
  std::vector<std::string> requirements;
  std::string form;
  std::string duration;        // "dự kiến 1/2 ngày"
  base::Date complete_before;  // "hoàn thành trước ngày …"
  std::string venue;
  std::string invitation;  // "Trân trọng kính mời:"
  std::vector<DelegateGroup> delegates;
  std::vector<AgendaItem> agenda;
  std::string activities_title;
  std::vector<std::string> activities;
  std::string notes_title;
  std::vector<Note> notes;
  std::vector<std::string> banner;
  std::vector<std::string> collective_criteria;
  std::vector<std::string> person_criteria;
  std::vector<Assignment> assignments;
  std::vector<DossierPart> dossier;
  std::string closing;
  std::vector<Recipient> recipients;
  std::vector<std::string> signer;  // "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"

  Campaign campaign;
  std::vector<QuotaRow> quotas;
  bool sample_quotas = false;  // made up for the sample; the signed annex replaces them
  std::vector<PlanUnit> units;
  // Where each value stands in the files, by path: "conference.complete_before",
  // "agenda[0].start", "assignment[1].task[0].owners[0]", "unit[2].code", "quota[0].unit".
  std::map<std::string, base::Place> places;

  // "Các phòng, đơn vị …": the rows of `quotas` for one unit; nothing: no places.
  const QuotaRow* quota_of(std::string_view unit) const;
  const PlanUnit* unit(std::string_view code) const;
  std::vector<std::string> unit_order() const;
  base::Instant deadline() const;  // the end of the last second of the day
  base::Instant conference_start() const;
};

// "25/8/2025": as plans write days within sentences (months without leading zero).
std::string plan_date(const base::Date& date, bool pad_day);

}  // namespace vinhdanh::campaign::plan
