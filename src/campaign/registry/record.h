#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/registry/form_row.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::registry {

// What people and collectives achieve (and what counts against them), one record at a time,
// as pages show and change it.
enum class RecordKind : std::uint8_t { kEvaluation, kHonour, kInitiative, kTopic, kDiscipline };
inline constexpr std::array<std::string_view, 5> kRecordKindCodes{"evaluation", "honour", "initiative",
                                                                  "topic", "discipline"};
base::Message label(RecordKind kind);
std::optional<RecordKind> record_kind(std::string_view code);
Table table_of(RecordKind kind);
// Works have contributors; the others one subject.
bool is_work(RecordKind kind);

// What tells a record from the others of its kind for good: the number of an honour or measure,
// the code of a work, "person:CB1:2024" for an evaluation.
std::string evaluation_id(const Subject& subject, int year);
struct SubjectYear {
  Subject subject;
  int year = 0;
};
std::optional<SubjectYear> read_evaluation_id(std::string_view id);

// One record alone in a registry: the only entry of the vector of its kind.
struct StoredRecord {
  RecordKind kind = RecordKind::kHonour;
  std::string id;  // empty: not stored yet
  std::int64_t version = 0;
  Registry content;
};

// Whom it belongs to: the subject, or all who contributed.
std::vector<Subject> subjects_of(RecordKind kind, const Registry& content);
// "Bằng khen …, 2023", the name of a work, "Khiển trách": what people call it.
base::Message title_of(RecordKind kind, const Registry& content);

// The columns of a form, in their order, without those that name the subject.
const Sheet& form_sheet(RecordKind kind);
const Sheet& contributor_sheet(RecordKind kind);
// Told from others by it, so it can't change once the record is stored: year, code.
bool is_fixed(RecordKind kind, std::string_view field);
std::vector<const Column*> form_columns(RecordKind kind);
std::vector<const Column*> contributor_columns(RecordKind kind);
std::size_t contributor_count(RecordKind kind, const Registry& content);

// The fields of a form as the record fills them; contributors "person_0", "part_0", "share_0" …
FormValues filled_in(RecordKind kind, const Registry& content);
// Rows of contributors of which all fields are empty are left out, the others move up.
void close_gaps(RecordKind kind, FormValues& values);
// The record that was typed, not yet checked against others. `subject`: of what is no work.
base::Result<Registry> read_record(RecordKind kind, const FormValues& values, const Subject& subject);

// What else is on record and bears upon the check: units, the people and works it names, and
// further records of the same subject.
struct Surroundings {
  Registry known;
  Registry others;
};
// All that is wrong with the record (check.h), each problem with its field.
base::Problems judge(RecordKind kind, const Registry& content, const Surroundings& around,
                     const base::Date& today);

}  // namespace vinhdanh::campaign::registry
