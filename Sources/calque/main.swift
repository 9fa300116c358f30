import ArgumentParser
import Commands

Calque.main()
