import CommandLineTool

Papierspoor.main()
