#pragma once

#include <string>

#include "campaign/registry/person.h"
#include "campaign/registry/sample_random.h"

namespace vinhdanh::campaign::registry {

std::string sample_name(Random& random, Gender gender);
std::string sample_initiative_name(Random& random);
std::string sample_topic_name(Random& random);

}  // namespace vinhdanh::campaign::registry
