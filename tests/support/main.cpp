// SPDX-License-Identifier: MIT
#include "support/testprogram.h"

int main(int argc, char **argv)
{
    return LeadViewer::Test::runTest(argc, argv);
}
