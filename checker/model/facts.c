#include "model/facts.h"
