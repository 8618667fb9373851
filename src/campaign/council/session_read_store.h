#pragma once

#include <map>
#include <string>
#include <vector>

#include "campaign/council/session_store.h"

namespace vinhdanh::campaign::council {

// Parts of session_store: what is read, and rows that several deeds write.

std::vector<Item> items_of(Session& session, std::int64_t id);
std::map<std::vector<std::int64_t>, int> used_slips(Session& session, std::int64_t id);
void add_vote(Session& session, std::int64_t id, const std::string& key, const Vote& vote);
void write_count(Session& session, std::int64_t id, const PaperCount& count);

// "3,17" and back.
std::string joined(const std::vector<std::int64_t>& ids);
std::vector<std::int64_t> split_ids(std::string_view text);

}  // namespace vinhdanh::campaign::council
